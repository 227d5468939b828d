package dk.loeft.seminar;

import java.time.LocalDate;

/**
 * How it stands between somebody who has booked a seminar and its evaluation.
 *
 * @param seminar which one
 * @param title the course's title
 * @param language the language of the title
 * @param on the day of the first session
 * @param until the last day on which the form is taken
 * @param standing whether it can be answered
 */
public record EvaluationForm(
        SeminarId seminar, String title, String language, LocalDate on, LocalDate until, Standing standing) {
    /** Whether it can be answered, and why not. */
    public enum Standing {
        /** The last session has not ended. */
        EARLY,
        /** It was noted of no session that the person was there, or the seminar was cancelled. */
        ABSENT,
        /** It can be answered. */
        OPEN,
        /** It was. */
        GIVEN,
        /** It was not, and the last day has passed. */
        CLOSED
    }
}
