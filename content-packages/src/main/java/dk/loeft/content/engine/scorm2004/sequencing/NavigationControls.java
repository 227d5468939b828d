package dk.loeft.content.engine.scorm2004.sequencing;

import dk.loeft.content.engine.scorm2004.tree.HideLmsUi;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the learner can do now, for the player's buttons and its table of contents (SN 5).
 *
 * @param allowed requests that would lead somewhere; choices and jumps are in {@code choices} and {@code jumps}
 * @param hidden controls that the current activity asks not to be shown
 * @param contents the table of contents: what is to be shown, in order
 * @param choices whether each activity can be chosen
 * @param jumps whether each activity can be jumped to
 */
public record NavigationControls(
        Set<NavigationRequest.Type> allowed,
        Set<HideLmsUi> hidden,
        List<Entry> contents,
        Map<String, Boolean> choices,
        Map<String, Boolean> jumps) {

    public NavigationControls {
        allowed = Set.copyOf(allowed);
        hidden = Set.copyOf(hidden);
        contents = List.copyOf(contents);
        choices = Map.copyOf(choices);
        jumps = Map.copyOf(jumps);
    }

    /**
     * A line of the table of contents.
     *
     * @param depth 0 for the organisation
     * @param selectable whether it can be chosen now
     */
    public record Entry(String identifier, String title, int depth, boolean selectable, boolean current) {}

    /** Whether a control is to be shown and works. */
    public boolean enabled(NavigationRequest.Type type) {
        return allowed.contains(type) && !hides(type);
    }

    /** Whether a control is not to be shown at all. */
    public boolean hides(NavigationRequest.Type type) {
        return hidden.stream().anyMatch(control -> control.name().equals(type.name()));
    }
}
