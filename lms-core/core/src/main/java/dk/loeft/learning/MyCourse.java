package dk.loeft.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A course on a person's home page.
 *
 * @param course key
 * @param title the course's title
 * @param minutes how long it takes, 0 if unknown
 * @param state how far the person is
 * @param partsDone parts done
 * @param partsTotal parts there are
 * @param due the last day in time
 * @param overdueDays days since the due date, 0 if in time
 * @param score 0 to 100
 * @param completedAt when it was completed
 */
public record MyCourse(
        CourseId course,
        String title,
        int minutes,
        LearningState state,
        int partsDone,
        int partsTotal,
        Optional<LocalDate> due,
        int overdueDays,
        Optional<BigDecimal> score,
        Optional<Instant> completedAt) {
    public boolean overdue() {
        return overdueDays > 0;
    }
}
