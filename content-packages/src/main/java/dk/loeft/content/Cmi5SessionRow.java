package dk.loeft.content;

import dk.loeft.learning.LaunchMode;
import java.time.Instant;
import java.util.Optional;

/**
 * A session in a list.
 *
 * @param session its identifier
 * @param unit the publisher's identifier of its unit
 * @param mode how it was opened
 * @param state where it stands
 * @param launched when it was opened
 * @param heard when it reported last
 * @param ended when it ended
 */
public record Cmi5SessionRow(
        String session,
        String unit,
        LaunchMode mode,
        Cmi5Standing.Session state,
        Instant launched,
        Optional<Instant> heard,
        Optional<Instant> ended) {}
