package dk.loeft.content;

import dk.loeft.learning.PartState;
import java.util.Optional;

/**
 * A unit or a block of a cmi5 course as one learner stands with it.
 *
 * @param id the publisher's identifier
 * @param title what the author called it
 * @param depth 0 for the top level; blocks have parts below them
 * @param unit whether it is a unit; a block is not
 * @param state where the learner is with it
 * @param waived why the learner need not take it, absent if it was not waived
 * @param waivable whether it is a unit that the course still waits for
 */
public record Cmi5LearnerPart(
        String id, String title, int depth, boolean unit, PartState state, Optional<String> waived, boolean waivable) {}
