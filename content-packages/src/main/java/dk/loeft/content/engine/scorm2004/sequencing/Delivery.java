package dk.loeft.content.engine.scorm2004.sequencing;

import static dk.loeft.content.engine.scorm2004.sequencing.Navigation.require;

import java.util.List;

/** The delivery processes DB.1.1 and DB.2. */
final class Delivery {

    private final Run run;
    private final Rules rules;
    private final Attempts attempts;

    Delivery(Run run, Rules rules, Attempts attempts) {
        this.run = run;
        this.rules = rules;
        this.attempts = attempts;
    }

    /** Delivery Request Process [DB.1.1]: whether the activity may be delivered. */
    void deliveryRequest(Node node) throws SequencingException {
        require(node.leaf(), ExceptionCode.DELIVER_CLUSTER);
        List<Node> path = run.path(node);
        require(!path.isEmpty(), ExceptionCode.DELIVER_NO_PATH);
        for (Node at : path) {
            require(!rules.checkActivity(at), ExceptionCode.DELIVER_REFUSED);
        }
    }

    /** Content Delivery Environment Process [DB.2]: the attempts begin or go on, and the activity is the current one. */
    void contentDeliveryEnvironment(Node node) throws SequencingException {
        require(run.current == null || !run.current.active, ExceptionCode.DELIVER_WHILE_ACTIVE);
        if (run.suspended != node) {
            clearSuspendedActivity(node);
        }
        attempts.terminateDescendentAttempts(node);
        for (Node at : run.path(node)) {
            if (at.active) {
                continue;
            }
            if (at.tracked()) {
                if (at.suspended) {
                    at.suspended = false;
                } else {
                    attempts.beginAttempt(at);
                }
            }
            at.active = true;
        }
        run.current = node;
        run.suspended = null;
    }

    /** Clear Suspended Activity Subprocess [DB.2.1]. */
    private void clearSuspendedActivity(Node delivered) {
        Node suspended = run.suspended;
        if (suspended == null) {
            return;
        }
        Node ancestor = run.commonAncestor(suspended, delivered);
        for (Node node : run.pathUp(suspended, ancestor)) {
            clear(node);
        }
        clear(ancestor);
        run.suspended = null;
    }

    private static void clear(Node node) {
        if (node.leaf() || !node.anyChildSuspended()) {
            node.suspended = false;
        }
    }
}
