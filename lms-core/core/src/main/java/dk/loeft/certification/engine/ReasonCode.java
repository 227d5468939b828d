package dk.loeft.certification.engine;

/** Why a state, a date or an ignored event is as it is. The date that goes with a code is named beside it. */
public enum ReasonCode {
    /** First void day. */
    REVOKED,
    /** First day of the exemption. */
    EXEMPT_FROM,
    /** Planned last day of the exemption. */
    EXEMPT_UNTIL,
    /** First day of the leave. */
    PAUSED_FROM,
    /** Planned last day of the leave. */
    PAUSED_UNTIL,
    /** First day of the unbroken requirement. */
    REQUIRED_SINCE,
    /** First valid day. */
    CERTIFIED_ON,
    /** First day of the window. */
    WINDOW_OPENED,
    /** Last valid day. */
    EXPIRED_AFTER,
    /** Last day of the grace. */
    GRACE_ENDED,
    /** No date. */
    NEVER_REQUIRED,
    /** First day without the requirement. */
    REQUIREMENT_ENDED,
    /** First day on which the person no longer works here. */
    LEFT,

    /** The day of completion. */
    EXPIRY_FROM_COMPLETION,
    /** The old expiry. */
    EXPIRY_FROM_OLD_EXPIRY,
    /** The fixed date. */
    EXPIRY_FIXED_DATE,
    /** The end of the minimum active period. */
    EXPIRY_MIN_ACTIVE,
    /** The end by the other issuer. */
    EXPIRY_FROM_EXTERNAL,
    /** The old expiry. */
    EXPIRY_KEPT,
    /** No date. */
    NO_EXPIRY,
    /** First shifted day of a leave. */
    EXPIRY_SHIFTED,
    /** Last valid day of older certificates. */
    EXPIRY_CAPPED,

    /** The rule's own date. */
    DUE_BY_RULE,
    /** The date by the expiry. */
    DUE_BY_EXPIRY,
    /** The date by the revocation. */
    DUE_BY_REVOCATION,
    /** The date after notice. */
    DUE_MOVED_NOTICE,
    /** The date after the hold. */
    DUE_MOVED_HOLD,
    /** The working day. */
    DUE_MOVED_WORKDAY,

    /** The day of the event, as with all that are ignored: nothing counts up to the end of a bar. */
    IGNORED_BARRED,
    /** The older version's path no longer counts. */
    IGNORED_OLD_VERSION,
    /** The external certificate does not count as this one. */
    IGNORED_NOT_EQUIVALENT,
    /** The edition is missing, of another year, or used. */
    IGNORED_EDITION,
    /** The renewal path does not suffice. */
    IGNORED_WRONG_PATH,
    /** Before the window. */
    IGNORED_EARLY,
    /** A certificate for it would not last longer. */
    IGNORED_NO_GAIN,
    /** There is nothing to revoke or to reinstate. */
    IGNORED_NO_CERTIFICATE,

    /** First recorded day of an event now removed or replaced. */
    CORRECTED
}
