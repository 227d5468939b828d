package dk.loeft.xapi;

import dk.loeft.shared.outbox.Why;
import java.time.Instant;
import java.util.Optional;

/**
 * Another learning record store and how it stands with it.
 *
 * @param input how it was described, without its secret
 * @param active whether statements are sent; otherwise they wait
 * @param backlog how many statements wait, counted no further than {@link #MOST_COUNTED}; those that a filter will leave out
 *     are among them
 * @param since the oldest that waits was stored after that moment
 * @param lastSuccess when something arrived there last
 * @param failures how many statements it refused
 * @param trouble what holds everything up at present
 */
public record ForwardRow(
        LrsForwardId id,
        ForwardInput input,
        boolean active,
        long backlog,
        Instant since,
        Optional<Instant> lastSuccess,
        long failures,
        Optional<Trouble> trouble) {
    public static final int MOST_COUNTED = 10_000;

    /**
     * Why nothing arrives.
     *
     * @param attempts how often it was tried
     * @param next when it is tried again
     */
    public record Trouble(Why why, int attempts, Instant next) {}

    public boolean isBacklogCounted() {
        return backlog <= MOST_COUNTED;
    }
}
