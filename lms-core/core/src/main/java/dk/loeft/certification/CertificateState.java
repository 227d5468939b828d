package dk.loeft.certification;

/** The state of a certificate on a day. A certificate is good up to and including the day printed on it. */
public enum CertificateState {
    /** Valid, and renewal is not asked for yet (or it never expires). */
    CERTIFIED,
    /** Valid, and within the window before the expiry. */
    DUE_FOR_RENEWAL,
    /** The last valid day has passed, within the grace. */
    EXPIRED,
    /** Beyond the grace. */
    LAPSED,
    /** Withdrawn for cause. */
    REVOKED;

    /** Whether the person holds the certificate on that day. */
    public boolean valid() {
        return this == CERTIFIED || this == DUE_FOR_RENEWAL;
    }
}
