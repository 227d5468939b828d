package dk.loeft.learning;

import static dk.loeft.organisation.Permission.AUTHOR;
import static dk.loeft.organisation.Permission.LEARN;

import dk.loeft.competence.CompetenceId;
import dk.loeft.organisation.Requires;
import java.util.List;
import java.util.Optional;

/**
 * What courses show of people's competences. Whoever completes a course from then on has evidence of it; a completion that is
 * taken back takes its evidence along. Refusals are {@link dk.loeft.shared.RefusedException}s.
 */
public interface CourseCompetences {
    /** The most months that a level may count. */
    int MAX_MONTHS = 120;

    /** What a course shows, by framework and in its order; competences and levels that are out of use are left out. */
    @Requires(value = LEARN, audited = false)
    List<ShownCompetence> shownBy(CourseId course);

    /**
     * Says that the course shows the competence at that level, in place of what was said of the two before.
     *
     * @param months for how many months it counts, 1 to {@value #MAX_MONTHS}; absent: for good
     */
    @Requires(AUTHOR)
    void show(CourseId course, CompetenceId competence, int level, Optional<Integer> months);

    /** The course shows the competence no more; what people have shown stays. */
    @Requires(AUTHOR)
    void unshow(CourseId course, CompetenceId competence);
}
