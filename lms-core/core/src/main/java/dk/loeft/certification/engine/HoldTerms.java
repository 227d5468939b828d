package dk.loeft.certification.engine;

/**
 * What a hold (leave, exemption, a revocation that was lifted) does to dates.
 *
 * @param pauseExpiry whether a leave moves the expiry; by default not, since leave does not keep knowledge fresh
 * @param respiteDays days left to act after a hold, by default {@link #RESPITE_DAYS}: nobody is overdue the day they come back
 */
public record HoldTerms(PauseExpiry pauseExpiry, int respiteDays) {
    /** Days left to act after a hold. */
    public static final int RESPITE_DAYS = 30;

    /** A leave keeps the expiry; thirty days to act after it. */
    public static final HoldTerms DEFAULT = new HoldTerms(PauseExpiry.KEEP, RESPITE_DAYS);

    /** What a leave does to the expiry. */
    public enum PauseExpiry {
        /** Nothing. */
        KEEP,
        /** Moves it by the days of the leave. */
        SHIFT
    }
}
