package dk.loeft.content.engine.scorm2004.sequencing;

import dk.loeft.content.engine.scorm2004.tree.Datum;
import dk.loeft.content.engine.scorm2004.tree.DeliveryControls;
import dk.loeft.content.engine.scorm2004.tree.Randomization;
import dk.loeft.content.engine.scorm2004.tree.Randomization.Timing;
import java.util.ArrayList;
import java.util.List;

/** Ending attempts (UP.3, UP.4), beginning them (part of DB.2), and the selection and order of children (SR.1, SR.2). */
final class Attempts {

    private final Run run;
    private final Status status;
    private final Rollup rollup;

    Attempts(Run run, Status status, Rollup rollup) {
        this.run = run;
        this.status = status;
        this.rollup = rollup;
    }

    /**
     * Terminate Descendent Attempts Process [UP.3]: ends the attempts from the current activity, itself excluded, up to the common
     * ancestor with the activity, excluded.
     */
    void terminateDescendentAttempts(Node node) {
        Node current = run.current;
        if (current == null) {
            return;
        }
        Node ancestor = run.commonAncestor(current, node);
        for (Node at : run.pathUp(current, ancestor)) {
            if (at != current) {
                endAttempt(at);
            }
        }
    }

    /** End Attempt Process [UP.4]. */
    void endAttempt(Node node) {
        if (node.leaf()) {
            if (node.tracked() && !node.suspended) {
                settle(node);
            }
        } else {
            node.suspended = node.anyChildSuspended();
        }
        boolean ended = node.active;
        node.active = false;
        if (ended && !node.suspended) {
            reorderForNextAttempt(node);
        }
        rollup.overallRollup(node);
    }

    /** The LMS settles what it was told to and the content left open (SN 3.13.2, 3.13.3). */
    private void settle(Node node) {
        DeliveryControls controls = node.sequencing().delivery();
        if (!controls.completionSetByContent()
                && !node.completionSaid
                && status.completed(node).isEmpty()) {
            status.set(node, node.primary(), Datum.COMPLETED, 1.0);
        }
        if (!controls.objectiveSetByContent()
                && !node.satisfactionSaid
                && status.satisfied(node, node.primary()).isEmpty()) {
            status.set(node, node.primary(), Datum.SATISFIED, 1.0);
        }
    }

    /** A new attempt: counted, and nothing known of it yet; what the children recorded is of an earlier one (SN 3.2.6, 4.2). */
    void beginAttempt(Node node) {
        node.attemptCount++;
        node.objectivesStale = false;
        node.progressStale = false;
        node.satisfactionSaid = false;
        node.completionSaid = false;
        node.objectives.forEach(objective -> objective.values = ObjectiveValues.UNKNOWN);
        if (node.sequencing().controlMode().currentAttemptObjectives()) {
            node.children.forEach(this::makeObjectivesStale);
        }
        if (node.sequencing().controlMode().currentAttemptProgress()) {
            node.children.forEach(this::makeProgressStale);
        }
    }

    private void makeObjectivesStale(Node node) {
        node.objectivesStale = true;
        if (node.sequencing().controlMode().currentAttemptObjectives()) {
            node.children.forEach(this::makeObjectivesStale);
        }
    }

    private void makeProgressStale(Node node) {
        node.progressStale = true;
        if (node.sequencing().controlMode().currentAttemptProgress()) {
            node.children.forEach(this::makeProgressStale);
        }
    }

    /** Before anything is delivered: the selection and order of all clusters (SN 4.7). */
    void arrangeAll() {
        for (Node node : run.nodes.values()) {
            selectChildren(node);
            randomizeChildren(node, node.sequencing().randomization().orderTiming() != Timing.NEVER);
        }
    }

    /** When an attempt has ended, the order for the next one. */
    private void reorderForNextAttempt(Node node) {
        randomizeChildren(node, node.sequencing().randomization().orderTiming() == Timing.ON_EACH_NEW_ATTEMPT);
    }

    /** Select Children Process [SR.1]. Selection anew for each attempt is undefined in SCORM and is not done. */
    void selectChildren(Node node) {
        Randomization controls = node.sequencing().randomization();
        Integer count = controls.selectCount();
        if (node.leaf()
                || node.suspended
                || node.active
                || count == null
                || controls.selectionTiming() != Timing.ONCE
                || node.attemptCount > 0
                || count >= node.children.size()) {
            return;
        }
        List<Node> chosen = new ArrayList<>(node.children);
        while (chosen.size() > Math.max(count, 0)) {
            chosen.remove(run.random(chosen.size()));
        }
        node.arrange(chosen);
    }

    /** Randomize Children Process [SR.2]. */
    void randomizeChildren(Node node, boolean now) {
        if (node.leaf()
                || node.suspended
                || node.active
                || !now
                || !node.sequencing().randomization().reorderChildren()) {
            return;
        }
        List<Node> order = new ArrayList<>(node.available());
        for (int i = order.size() - 1; i > 0; i--) {
            int j = run.random(i + 1);
            Node moved = order.get(i);
            order.set(i, order.get(j));
            order.set(j, moved);
        }
        node.arrange(order);
    }
}
