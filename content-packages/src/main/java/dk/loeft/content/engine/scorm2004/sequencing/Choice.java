package dk.loeft.content.engine.scorm2004.sequencing;

import static dk.loeft.content.engine.scorm2004.sequencing.Navigation.require;

import dk.loeft.content.engine.scorm2004.sequencing.Flow.Direction;
import dk.loeft.content.engine.scorm2004.tree.SequencingRule.Action;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of a choice through the tree: SB.2.4, SB.2.9 with its subprocesses. Changes nothing. */
final class Choice {

    private final Run run;
    private final Rules rules;

    Choice(Run run, Rules rules) {
        this.run = run;
        this.rules = rules;
    }

    /** Choice Activity Traversal Subprocess [SB.2.4]: whether the way may lead past or into the activity. */
    private void choiceActivityTraversal(Node node, Direction direction) throws SequencingException {
        if (direction == Direction.FORWARD) {
            require(!rules.holds(node, Action.STOP_FORWARD_TRAVERSAL), ExceptionCode.FORWARD_TRAVERSAL_BLOCKED);
        } else if (node.parent == null) {
            throw new SequencingException(ExceptionCode.NO_BACKWARD_FROM_ROOT);
        } else {
            require(!node.parent.sequencing().controlMode().forwardOnly(), ExceptionCode.FORWARD_ONLY_CHOICE);
        }
    }

    /** Choice Sequencing Request Process [SB.2.9], steps 1 to 10: whether the target can be reached. */
    void reach(Node target) throws SequencingException {
        for (Node node : run.path(target)) {
            require(node.parent == null || node.place() >= 0, ExceptionCode.CHOICE_NOT_AVAILABLE);
            require(!rules.holds(node, Action.HIDDEN_FROM_CHOICE), ExceptionCode.CHOICE_HIDDEN);
        }
        require(
                target.parent == null
                        || target.parent.sequencing().controlMode().choice(),
                ExceptionCode.CHOICE_MODE);
        Node current = run.current;
        Node ancestor = current == null ? run.root : run.commonAncestor(current, target);
        if (current == target) {
            return;
        }
        if (current == null || ancestor == current) {
            down(ancestor, target, true);
        } else if (current.parent == target.parent) {
            across(current, target);
        } else if (ancestor == target) {
            up(current, target);
        } else {
            over(current, target, ancestor);
        }
    }

    /** Step 6: to a sibling. */
    private void across(Node current, Node target) throws SequencingException {
        int from = current.place();
        int to = target.place();
        Direction direction = to > from ? Direction.FORWARD : Direction.BACKWARD;
        List<Node> siblings = current.parent == null ? List.of() : current.parent.available();
        for (int i = from; i != to; i += to > from ? 1 : -1) {
            require(i >= 0, ExceptionCode.CHOICE_NO_PATH);
            choiceActivityTraversal(siblings.get(i), direction);
        }
    }

    /** Steps 7 and 9: from an ancestor down to the target, which itself is not looked at. */
    private void down(Node ancestor, Node target, boolean forward) throws SequencingException {
        List<Node> path = new ArrayList<>(run.path(target));
        path.removeIf(node -> !Run.within(node, ancestor) || node == target);
        require(!path.isEmpty(), ExceptionCode.CHOICE_NO_PATH);
        for (Node node : path) {
            if (forward) {
                choiceActivityTraversal(node, Direction.FORWARD);
            }
            require(
                    node.active
                            || node == ancestor
                            || !node.sequencing().constrainedChoice().preventActivation(),
                    ExceptionCode.CHOICE_PREVENTED);
        }
    }

    /** Step 8: up to an ancestor of the current activity. */
    private void up(Node current, Node target) throws SequencingException {
        for (Node node : run.pathUp(current, target)) {
            require(node.sequencing().controlMode().choiceExit(), ExceptionCode.CHOICE_EXIT);
        }
    }

    /** Steps 9 and 10: into another branch. */
    private void over(Node current, Node target, Node ancestor) throws SequencingException {
        Node constrained = null;
        for (Node node : run.pathUp(current, ancestor)) {
            require(node.sequencing().controlMode().choiceExit(), ExceptionCode.CHOICE_EXIT);
            // the control is about an activity's children: the current activity's own says nothing
            if (constrained == null
                    && node != current
                    && node.sequencing().constrainedChoice().constrainChoice()) {
                constrained = node;
            }
        }
        boolean forward = run.after(target, current);
        if (constrained != null) {
            Direction direction = run.after(target, constrained) ? Direction.FORWARD : Direction.BACKWARD;
            Node considered = choiceFlow(constrained, direction);
            require(Run.within(target, considered) || target == constrained, ExceptionCode.CHOICE_CONSTRAINED);
        }
        down(ancestor, target, forward);
    }

    /** Choice Flow Subprocess [SB.2.9.1]: the activity next to the constrained one, or itself when there is none. */
    private Node choiceFlow(Node constrained, Direction direction) {
        Node next = choiceFlowTreeTraversal(constrained, direction);
        return next == null ? constrained : next;
    }

    /** Choice Flow Tree Traversal Subprocess [SB.2.9.2]. */
    private static @Nullable Node choiceFlowTreeTraversal(Node start, Direction direction) {
        Node node = start;
        while (node.parent != null) {
            List<Node> siblings = node.parent.available();
            int place = node.place() + (direction == Direction.FORWARD ? 1 : -1);
            if (place >= 0 && place < siblings.size()) {
                return siblings.get(place);
            }
            node = node.parent;
        }
        return null;
    }
}
