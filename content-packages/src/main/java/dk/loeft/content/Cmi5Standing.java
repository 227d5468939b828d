package dk.loeft.content;

import dk.loeft.learning.PartState;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a session and its course stand.
 *
 * @param session the state of the session
 * @param heard when it reported last
 * @param unit the state of the unit
 * @param done how many units are done
 * @param total how many there are
 * @param completed whether the course is satisfied
 */
public record Cmi5Standing(
        Session session, Optional<Instant> heard, PartState unit, int done, int total, boolean completed) {
    /** The states of a session. */
    public enum Session {
        /** The unit has not spoken yet. */
        LAUNCHED,
        INITIALIZED,
        TERMINATED,
        /** It was left open, and another one began or somebody ended it. */
        ABANDONED
    }
}
