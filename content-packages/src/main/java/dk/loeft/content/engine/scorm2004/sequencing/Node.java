package dk.loeft.content.engine.scorm2004.sequencing;

import dk.loeft.content.engine.scorm2004.tree.Activity;
import dk.loeft.content.engine.scorm2004.tree.Objective;
import dk.loeft.content.engine.scorm2004.tree.Sequencing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An activity with what is tracked for it (SN 4.2): the Activity State Model and the Tracking Model. */
final class Node {

    /** A local objective and its progress. */
    static final class LocalObjective {
        final Objective definition;
        final boolean primary;
        ObjectiveValues values = ObjectiveValues.UNKNOWN;

        LocalObjective(Objective definition, boolean primary) {
            this.definition = definition;
            this.primary = primary;
        }
    }

    final Activity activity;
    final @Nullable Node parent;
    final int order;
    final List<Node> children = new ArrayList<>();
    final List<LocalObjective> objectives = new ArrayList<>();
    /** The children that take part, in their order (SN 4.2.1.5). */
    private List<Node> available = children;

    private int place = -1;

    boolean active;
    boolean suspended;
    int attemptCount;
    /** What was recorded is of an earlier attempt on the parent, and the parent wants the current one only. */
    boolean objectivesStale;

    boolean progressStale;

    /** The content spoke of its satisfaction in this attempt, if only to call it unknown; then the LMS does not settle it. */
    boolean satisfactionSaid;

    boolean completionSaid;

    Node(Activity activity, @Nullable Node parent, int order) {
        this.activity = activity;
        this.parent = parent;
        this.order = order;
        objectives.add(new LocalObjective(activity.sequencing().primary(), true));
        for (Objective objective : activity.sequencing().secondary()) {
            objectives.add(new LocalObjective(objective, false));
        }
    }

    String id() {
        return activity.identifier();
    }

    Sequencing sequencing() {
        return activity.sequencing();
    }

    boolean leaf() {
        return children.isEmpty();
    }

    boolean tracked() {
        return sequencing().delivery().tracked();
    }

    LocalObjective primary() {
        return objectives.get(0);
    }

    /** The objective of that id; the primary one for null. An unknown id has none. */
    @Nullable
    LocalObjective objective(@Nullable String id) {
        if (id == null) {
            return primary();
        }
        for (LocalObjective objective : objectives) {
            if (id.equals(objective.definition.id())) {
                return objective;
            }
        }
        return null;
    }

    List<Node> available() {
        return available;
    }

    /** Says which children take part, and in which order. */
    void arrange(List<Node> chosen) {
        children.forEach(child -> child.place = -1);
        available = chosen;
        for (int i = 0; i < chosen.size(); i++) {
            chosen.get(i).place = i;
        }
    }

    /** Its place among its parent's available children, or -1. */
    int place() {
        return place;
    }

    boolean anyChildSuspended() {
        for (Node child : children) {
            if (child.suspended) {
                return true;
            }
        }
        return false;
    }
}
