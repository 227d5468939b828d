package dk.loeft.communication;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with a way beside the bell.
 *
 * @param way its name, such as {@code mail}
 * @param offered whether it is set up; if not, the bell is the only way
 * @param waiting deliveries that are still to go out
 * @param sent those of the last seven days that went out
 * @param failed those that cannot be delivered
 * @param trouble what holds up the whole way
 */
public record WayStanding(
        String way, boolean offered, long waiting, long sent, long failed, Optional<Trouble> trouble) {
    /**
     * What holds it up.
     *
     * @param why as a sentence in the reader's language
     * @param attempts how often it was tried
     * @param next when it is tried again
     */
    public record Trouble(String why, int attempts, Instant next) {}
}
