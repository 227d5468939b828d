package dk.loeft.competence;

import dk.loeft.organisation.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * The competences of a framework with what somebody last rated a person in them, to be rated anew.
 *
 * @param person who is rated
 * @param name the person's name
 * @param framework key
 * @param title the framework's title
 * @param levels the levels to choose from, from the lowest
 * @param questions the competences in the framework's order
 */
public record Questionnaire(
        PersonId person,
        String name,
        FrameworkId framework,
        Wording title,
        List<Level> levels,
        List<Question> questions) {
    /**
     * One competence.
     *
     * @param competence which
     * @param area the title of the area it lies in
     * @param target the level that is asked of the person; absent if none is
     * @param rated the level that was last rated from the same side, which still counts; absent if none does
     */
    public record Question(Competence competence, Wording area, Optional<Integer> target, Optional<Integer> rated) {}

    public Questionnaire {
        levels = List.copyOf(levels);
        questions = List.copyOf(questions);
    }
}
