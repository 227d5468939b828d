package dk.loeft.web.competence;

import dk.loeft.competence.Competence;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.FrameworkRow;
import dk.loeft.competence.FrameworkView;
import dk.loeft.competence.Frameworks;
import dk.loeft.competence.Level;
import java.util.List;

/**
 * A framework that is chosen, and what can be chosen in it.
 *
 * @param choices the frameworks that have competences and levels
 * @param framework the key of the one that is chosen, 0 if there is none
 * @param competences its competences
 * @param levels its levels
 */
public record FrameworkChoice(
        List<FrameworkRow> choices, long framework, List<Competence> competences, List<Level> levels) {
    static final FrameworkChoice NONE = new FrameworkChoice(List.of(), 0, List.of(), List.of());

    /** The framework that is asked for, or the first one. */
    public static FrameworkChoice of(Frameworks frameworks, long asked) {
        List<FrameworkRow> choices = rateable(frameworks);
        if (choices.isEmpty()) {
            return NONE;
        }
        FrameworkId chosen = choices.stream()
                .map(FrameworkRow::id)
                .filter(id -> id.value() == asked)
                .findFirst()
                .orElse(choices.get(0).id());
        return new FrameworkChoice(
                choices,
                chosen.value(),
                frameworks.competences(chosen),
                frameworks.framework(chosen).map(FrameworkView::levels).orElse(List.of()));
    }

    /** The frameworks in which people can be rated. */
    static List<FrameworkRow> rateable(Frameworks frameworks) {
        return frameworks.frameworks().stream()
                .filter(each -> each.levels() > 0 && each.competences() > 0)
                .toList();
    }
}
