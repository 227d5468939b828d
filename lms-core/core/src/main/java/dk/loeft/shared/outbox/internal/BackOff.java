package dk.loeft.shared.outbox.internal;

import java.time.Duration;

/** How long to wait after a failure: a second, then twice as long each time, an hour at most. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofHours(1);

    private static final int DOUBLINGS = 12;

    private BackOff() {}

    /** @param attempts how often it failed, at least 1 */
    static Duration after(int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
