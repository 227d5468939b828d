package dk.loeft.learning;

import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.Wording;
import java.util.Optional;

/**
 * What whoever completes a course has shown, or whoever completes it with a result.
 *
 * @param competence which competence
 * @param code its code in its framework
 * @param title its title
 * @param framework the framework's title
 * @param level the level that is shown
 * @param levelTitle what the level is called
 * @param fromResult from which result on, 1 to 100 percent: it is a test result then; absent: by completing the course, whatever
 *     the result
 * @param months for how many months it counts; absent: for good
 */
public record ShownCompetence(
        CompetenceId competence,
        String code,
        Wording title,
        Wording framework,
        int level,
        Wording levelTitle,
        Optional<Integer> fromResult,
        Optional<Integer> months) {}
