package dk.loeft.seminar;

import dk.loeft.learning.CourseId;
import java.util.Optional;

/**
 * Which seminars are wanted.
 *
 * @param text words of the course's title or of a room; empty: all
 * @param course those of one course alone; absent: of all
 * @param show which of them
 */
public record SeminarFilter(String text, Optional<CourseId> course, Show show) {
    /** What a list shows. */
    public enum Show {
        /** Those that can be booked. */
        OPEN,
        /** Those that the reader has booked, waits for or has asked for, and that are not over. */
        MINE,
        /** Those that are not over. */
        COMING,
        /** Those that are over. */
        PAST,
        /** Those that were cancelled. */
        CANCELLED
    }
}
