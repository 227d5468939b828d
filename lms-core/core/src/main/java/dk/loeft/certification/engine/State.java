package dk.loeft.certification.engine;

/** The state of a person under a certificate kind on a day. */
public enum State {
    /** The last certificate is withdrawn. */
    REVOKED,
    /** Required, but let off. */
    EXEMPT,
    /** Required, but on leave. */
    PAUSED,
    /** Neither required nor held. */
    NOT_REQUIRED,
    /** Required, and never certified. */
    IN_PROGRESS,
    /** Valid, and nothing is asked for. */
    CERTIFIED,
    /** Valid, and within the window before the expiry. */
    DUE_FOR_RENEWAL,
    /** The last valid day has passed, within the grace. */
    EXPIRED,
    /** Beyond the grace. */
    LAPSED
}
