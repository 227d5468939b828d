package dk.loeft.learning;

import java.util.List;

/**
 * What the player page shows.
 *
 * @param course key
 * @param title the course's title
 * @param attempt the attempt that is recorded
 * @param mode how it was opened
 * @param frameUrl what stands in the frame
 * @param part the part that is open
 * @param parts the table of contents with states
 * @param sequenced whether what runs in the frame decides what can be opened next
 */
public record Player(
        CourseId course,
        String title,
        AttemptId attempt,
        LaunchMode mode,
        String frameUrl,
        String part,
        List<Part> parts,
        boolean sequenced) {
    public Player {
        parts = List.copyOf(parts);
    }
}
