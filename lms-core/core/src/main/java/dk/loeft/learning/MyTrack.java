package dk.loeft.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A track on somebody's list.
 *
 * @param track key
 * @param title in the reader's language
 * @param summary one or two sentences
 * @param percent how much of it is done, 0 to 100
 * @param due the last day in time
 * @param overdueDays days since the due date, 0 if in time
 * @param own whether it was an own choice
 * @param completedAt when it was completed
 */
public record MyTrack(
        TrackId track,
        String title,
        String summary,
        int percent,
        Optional<LocalDate> due,
        int overdueDays,
        boolean own,
        Optional<Instant> completedAt) {
    public boolean overdue() {
        return overdueDays > 0;
    }

    public boolean completed() {
        return completedAt.isPresent();
    }

    /** Whether one may leave it again: it was an own choice, without a date, and is not completed. */
    public boolean leavable() {
        return own && due.isEmpty() && !completed();
    }
}
