package dk.loeft.content;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A learner who is under way with a cmi5 course.
 *
 * @param registration the learner's registration
 * @param name the learner's name
 * @param department the part of the organisation of the main position, empty if there is none
 * @param begun when the registration was made
 * @param done how many units are satisfied
 * @param total how many there are
 * @param parts units and blocks in order
 */
public record Cmi5Learner(
        UUID registration,
        String name,
        String department,
        Instant begun,
        int done,
        int total,
        List<Cmi5LearnerPart> parts) {
    public Cmi5Learner {
        parts = List.copyOf(parts);
    }
}
