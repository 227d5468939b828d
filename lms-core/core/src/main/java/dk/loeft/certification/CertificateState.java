package dk.loeft.certification;

/**
 * How somebody stands with a kind of certificate on a day. A certificate is good up to and including the day printed on it. A
 * certificate by itself, as anybody can check it, is in one of the first five.
 */
public enum CertificateState {
    /** Valid, and renewal is not asked for yet (or it never expires, or nobody asks for it). */
    CERTIFIED,
    /** Valid, and within the window before the expiry. */
    DUE_FOR_RENEWAL,
    /** The last valid day has passed, within the grace. */
    EXPIRED,
    /** Beyond the grace. */
    LAPSED,
    /** Withdrawn for cause. */
    REVOKED,
    /** Asked for, and never certified. */
    IN_PROGRESS,
    /** Asked for, but on leave. */
    PAUSED,
    /** Asked for, but let off. */
    EXEMPT,
    /** Neither asked for nor held. */
    NOT_REQUIRED;

    /** Whether a certificate that is in this state by itself is good. */
    public boolean valid() {
        return this == CERTIFIED || this == DUE_FOR_RENEWAL;
    }
}
