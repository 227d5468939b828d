package dk.loeft.organisation.engine;

import java.time.Duration;

/** How long a name must wait after wrong passwords. */
public final class SignInDelay {
    /** So many wrong passwords in a row cost nothing. */
    public static final int FREE = 4;

    /** No wait is longer. */
    public static final Duration LONGEST = Duration.ofMinutes(15);

    private SignInDelay() {}

    /** The wait after that many failures in a row: 1 s after the fifth, then doubling up to {@link #LONGEST}. */
    public static Duration after(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        int doublings = failures - FREE - 1;
        // 2^10 s is beyond the longest wait already; more would overflow one day.
        Duration wait = Duration.ofSeconds(1L << Math.min(doublings, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
