package dk.loeft.content.internal.sequenced;

import dk.loeft.content.SequencedView.Line;
import dk.loeft.content.SequencedView.Why;
import dk.loeft.content.engine.scorm2004.sequencing.ActivityStatus;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationControls;
import dk.loeft.content.engine.scorm2004.tree.Activity;
import dk.loeft.content.engine.scorm2004.tree.ActivityTree;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of contents as an attempt stands: what is shown, how far the learner is with it, and what can be chosen. The
 * organisation itself is the course, and no line of its own.
 */
final class Outline {
    private final ActivityTree tree;

    private final NavigationControls controls;

    private final Map<String, ActivityStatus> statuses;

    private final Map<String, Activity> parents = new HashMap<>();

    /** Absent when nothing is open. */
    private final Optional<String> open;

    Outline(
            ActivityTree tree,
            NavigationControls controls,
            Map<String, ActivityStatus> statuses,
            Optional<String> open) {
        this.tree = tree;
        this.controls = controls;
        this.statuses = statuses;
        this.open = open;
        for (Activity activity : tree.activities()) {
            activity.children().forEach(child -> parents.put(child.identifier(), activity));
        }
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (NavigationControls.Entry entry : controls.contents()) {
            Activity activity = tree.find(entry.identifier()).orElseThrow();
            if (activity != tree.root() || activity.leaf()) {
                lines.add(line(entry, activity));
            }
        }
        return lines;
    }

    private Line line(NavigationControls.Entry entry, Activity activity) {
        boolean launchable = activity.content() != null;
        boolean choosable = launchable && entry.selectable();
        Why why = choosable ? Why.NOTHING : why(activity);
        PartState state = state(activity);
        boolean locked = launchable && !choosable && why != Why.FLOW && state == PartState.NOT_STARTED;
        return new Line(
                entry.identifier(),
                entry.title(),
                Math.max(0, entry.depth() - 1),
                launchable,
                locked ? PartState.LOCKED : state,
                open.filter(entry.identifier()::equals).isPresent(),
                choosable,
                why);
    }

    private Why why(Activity activity) {
        Activity parent = parents.get(activity.identifier());
        if (parent != null && !parent.sequencing().controlMode().choice()) {
            return Why.FLOW;
        }
        if (limitReached(activity)) {
            return Why.LIMIT;
        }
        return open.isPresent() && mayNotBeLeft(activity) ? Why.FINISH : Why.ORDER;
    }

    private boolean limitReached(Activity activity) {
        Integer limit = activity.sequencing().limits().attemptLimit();
        ActivityStatus status = statuses.get(activity.identifier());
        return limit != null && status != null && status.attempts() >= limit;
    }

    /** Whether something that is under way, and that the activity is not part of, forbids to leave it by choice (SN 3.3.2). */
    private boolean mayNotBeLeft(Activity target) {
        return tree.activities().stream()
                .filter(each -> !each.sequencing().controlMode().choiceExit())
                .filter(each -> statuses.containsKey(each.identifier())
                        && statuses.get(each.identifier()).active())
                .anyMatch(each -> !within(target, each));
    }

    private boolean within(Activity target, Activity ancestor) {
        Activity at = target;
        while (at != null) {
            if (at == ancestor) {
                return true;
            }
            at = parents.get(at.identifier());
        }
        return false;
    }

    private PartState state(Activity activity) {
        ActivityStatus status = statuses.get(activity.identifier());
        return status == null ? PartState.NOT_STARTED : state(status);
    }

    static PartState state(ActivityStatus status) {
        boolean completed = status.completed().orElse(false);
        if (status.satisfied().isPresent()) {
            if (status.satisfied().get()) {
                return PartState.PASSED;
            }
            if (status.attempts() == 0) {
                return PartState.NOT_STARTED;
            }
            return completed || !status.active() ? PartState.FAILED : PartState.IN_PROGRESS;
        }
        if (completed) {
            return PartState.COMPLETED;
        }
        return status.active() || status.suspended() || status.attempts() > 0
                ? PartState.IN_PROGRESS
                : PartState.NOT_STARTED;
    }

    /** The same for pages where each part that is open is a link: what the course leads to by itself is none. */
    List<Part> parts() {
        return lines().stream()
                .map(line -> new Part(line.id(), line.title(), line.depth(), line.launchable(), linked(line)))
                .toList();
    }

    private static PartState linked(Line line) {
        boolean way = line.launchable() && !line.choosable() && line.state() == PartState.NOT_STARTED;
        return way ? PartState.LOCKED : line.state();
    }
}
