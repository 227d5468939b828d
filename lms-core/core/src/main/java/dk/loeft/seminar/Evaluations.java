package dk.loeft.seminar;

import static dk.loeft.organisation.Permission.AUTHOR;
import static dk.loeft.organisation.Permission.LEARN;

import dk.loeft.learning.CourseId;
import dk.loeft.organisation.Requires;
import java.util.Optional;

/**
 * What those who were there think of a seminar. Nobody, the server included, can say who gave which answer. Refusals are {@link
 * dk.loeft.shared.RefusedException}s with keys that begin {@code seminar.}.
 */
public interface Evaluations {
    /** With fewer answers nothing is shown of them: it could be guessed whose they are. */
    int LEAST = 5;

    /** How many days after the last session the form is taken. */
    int DAYS = 30;

    /** How many texts of a kind are shown at most. */
    int MOST_TEXTS = 500;

    /** How it stands for the reader; absent for whoever has not booked there. */
    @Requires(value = LEARN, audited = false)
    Optional<EvaluationForm> form(SeminarId seminar);

    /**
     * Takes the reader's evaluation, once. The audit trail says nothing of it: it would say who answered when, and the figures
     * would show what.
     *
     * @throws dk.loeft.shared.RefusedException if something is missing or too long, the reader was at no session, has answered
     *     already, or it is too early or too late
     */
    @Requires(value = LEARN, audited = false)
    void answer(SeminarId seminar, EvaluationInput input);

    /** What was said of a seminar; absent with fewer than {@value #LEAST} answers. */
    @Requires(value = AUTHOR, audited = false)
    Optional<EvaluationFigures> ofSeminar(SeminarId seminar);

    /**
     * What was said of all seminars of a course; absent with fewer than {@value #LEAST} answers. Seminars whose own figures are
     * not shown are among them only if they have {@value #LEAST} answers together: else what was said there would be the
     * difference between these figures and those of the other seminars.
     */
    @Requires(value = AUTHOR, audited = false)
    Optional<EvaluationFigures> ofCourse(CourseId course);
}
