package dk.loeft.content.engine.scorm2004.sequencing;

import dk.loeft.content.engine.scorm2004.tree.SequencingRule.Action;
import org.jspecify.annotations.Nullable;

/** The flow processes SB.2.1 to SB.2.3. */
final class Flow {

    enum Direction {
        FORWARD,
        BACKWARD
    }

    /** Where a step through the tree leads. */
    private record Step(
            @Nullable Node next,
            Direction direction,
            @Nullable ExceptionCode exception,
            boolean endsSession) {
        static Step to(Node node, Direction direction) {
            return new Step(node, direction, null, false);
        }

        static Step failed(ExceptionCode exception, Direction direction) {
            return new Step(null, direction, exception, false);
        }
    }

    /**
     * What flow found.
     *
     * @param node the activity to deliver, or where it ended
     * @param deliverable whether it may be delivered
     * @param endsSession whether flow went past the last activity
     */
    record Found(Node node, boolean deliverable, @Nullable ExceptionCode exception, boolean endsSession) {}

    private final Run run;
    private final Rules rules;

    Flow(Run run, Rules rules) {
        this.run = run;
        this.rules = rules;
    }

    /** Flow Subprocess [SB.2.3]. */
    Found flow(Node from, Direction direction, boolean considerChildren) throws SequencingException {
        Step step = flowTreeTraversal(from, direction, considerChildren, null);
        if (step.next() == null) {
            return new Found(from, false, step.exception(), step.endsSession());
        }
        // the direction stays the one asked for, unless a forward-only cluster turned it
        return flowActivityTraversal(step.next(), step.direction(), null);
    }

    /** Flow Tree Traversal Subprocess [SB.2.1]: one step, the activity's children considered or not. */
    private Step flowTreeTraversal(Node start, Direction wanted, boolean considerChildren, @Nullable Direction previous)
            throws SequencingException {
        Node node = start;
        Direction direction = wanted;
        boolean children = considerChildren;
        @Nullable Direction before = previous;
        while (true) {
            run.step();
            Node parent = node.parent;
            boolean reversed = false;
            if (before == Direction.BACKWARD && parent != null && isLast(node, parent)) {
                direction = Direction.BACKWARD;
                node = parent.available().get(0);
                reversed = true;
            }
            if (direction == Direction.FORWARD
                    ? run.last(node) || parent == null && !children
                    : parent == null && !children) {
                return direction == Direction.FORWARD
                        ? new Step(null, direction, null, true)
                        : Step.failed(ExceptionCode.AT_THE_BEGINNING, direction);
            }
            if (!node.leaf() && children) {
                return intoCluster(node, direction);
            }
            if (parent == null) {
                return Step.failed(ExceptionCode.AT_THE_BEGINNING, direction);
            }
            if (direction == Direction.BACKWARD
                    && !reversed
                    && parent.sequencing().controlMode().forwardOnly()) {
                return Step.failed(ExceptionCode.NOT_BACKWARD, direction);
            }
            int place = node.place() + (direction == Direction.FORWARD ? 1 : -1);
            if (place >= 0 && place < parent.available().size()) {
                return Step.to(parent.available().get(place), direction);
            }
            node = parent;
            children = false;
            before = null;
        }
    }

    private static Step intoCluster(Node cluster, Direction direction) {
        if (cluster.available().isEmpty()) {
            return Step.failed(ExceptionCode.NO_AVAILABLE_CHILDREN, direction);
        }
        if (direction == Direction.FORWARD || cluster.sequencing().controlMode().forwardOnly()) {
            return Step.to(cluster.available().get(0), Direction.FORWARD);
        }
        return Step.to(cluster.available().get(cluster.available().size() - 1), Direction.BACKWARD);
    }

    private static boolean isLast(Node node, Node parent) {
        return node.place() == parent.available().size() - 1;
    }

    /** Flow Activity Traversal Subprocess [SB.2.2]: looks for an activity that may be delivered. */
    private Found flowActivityTraversal(Node start, Direction wanted, @Nullable Direction previous)
            throws SequencingException {
        Node node = start;
        Direction direction = wanted;
        @Nullable Direction before = previous;
        while (true) {
            run.step();
            Node parent = node.parent;
            if (parent != null && !parent.sequencing().controlMode().flow()) {
                return new Found(node, false, ExceptionCode.FLOW_REFUSED, false);
            }
            Step step;
            boolean skipped = rules.holds(node, Action.SKIP);
            if (skipped) {
                step = flowTreeTraversal(node, direction, false, before);
                if (before == Direction.BACKWARD && step.direction() == Direction.BACKWARD) {
                    before = null;
                    direction = Direction.BACKWARD;
                }
            } else if (rules.checkActivity(node)) {
                return new Found(node, false, ExceptionCode.UNAVAILABLE, false);
            } else if (node.leaf()) {
                return new Found(node, true, null, false);
            } else {
                step = flowTreeTraversal(node, direction, true, null);
                boolean turned = direction == Direction.BACKWARD && step.direction() == Direction.FORWARD;
                before = turned ? Direction.BACKWARD : null;
                direction = turned ? Direction.FORWARD : direction;
            }
            if (step.next() == null) {
                return new Found(node, false, step.exception(), step.endsSession());
            }
            node = step.next();
        }
    }
}
