package dk.loeft.learning;

import static dk.loeft.organisation.Permission.AUTHOR;
import static dk.loeft.organisation.Permission.LEARN;

import dk.loeft.competence.CompetenceId;
import dk.loeft.organisation.Requires;
import java.util.List;
import java.util.Optional;

/**
 * What courses show of people's competences. Whoever completes a course from then on has evidence of it, and whoever reaches a
 * result has that as a test result: of several levels the one of the highest result that was reached. A completion that is taken
 * back takes its evidence along. Refusals are {@link dk.loeft.shared.RefusedException}s.
 */
public interface CourseCompetences {
    /** The most months that a level may count. */
    int MAX_MONTHS = 120;

    /** What a course shows, by framework and in its order; competences and levels that are out of use are left out. */
    @Requires(value = LEARN, audited = false)
    List<ShownCompetence> shownBy(CourseId course);

    /**
     * Says that the course shows the competence at that level, in place of what was said of the two and that result before.
     *
     * @param fromResult from which result on, 1 to 100 percent; absent: whoever completes it
     * @param months for how many months it counts, 1 to {@value #MAX_MONTHS}; absent: for good
     */
    @Requires(AUTHOR)
    void show(
            CourseId course,
            CompetenceId competence,
            int level,
            Optional<Integer> fromResult,
            Optional<Integer> months);

    /**
     * The course shows the competence no more; what people have shown stays.
     *
     * @param fromResult what was said of that result; absent: of whoever completes it
     */
    @Requires(AUTHOR)
    void unshow(CourseId course, CompetenceId competence, Optional<Integer> fromResult);
}
