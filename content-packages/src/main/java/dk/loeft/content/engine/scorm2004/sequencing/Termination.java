package dk.loeft.content.engine.scorm2004.sequencing;

import static dk.loeft.content.engine.scorm2004.sequencing.Navigation.require;

import dk.loeft.content.engine.scorm2004.tree.SequencingRule.Action;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The termination processes TB.2.1 to TB.2.3. */
final class Termination {

    enum Type {
        EXIT,
        EXIT_ALL,
        SUSPEND_ALL,
        ABANDON,
        ABANDON_ALL
    }

    private static final Set<Action> POST = EnumSet.of(
            Action.EXIT_PARENT, Action.EXIT_ALL, Action.RETRY, Action.RETRY_ALL, Action.CONTINUE, Action.PREVIOUS);

    private final Run run;
    private final Rules rules;
    private final Rollup rollup;
    private final Attempts attempts;

    Termination(Run run, Rules rules, Rollup rollup, Attempts attempts) {
        this.run = run;
        this.rules = rules;
        this.rollup = rollup;
        this.attempts = attempts;
    }

    /** Sequencing Exit Action Rules Subprocess [TB.2.1]. */
    void sequencingExitActionRules() {
        Node current = run.current;
        if (current == null || current.parent == null) {
            return;
        }
        for (Node node : run.path(current.parent)) {
            if (rules.holds(node, Action.EXIT)) {
                attempts.terminateDescendentAttempts(node);
                attempts.endAttempt(node);
                run.current = node;
                return;
            }
        }
    }

    /** Sequencing Post Condition Rules Subprocess [TB.2.2]: the action of the rule that holds; none while it is suspended. */
    Optional<Action> sequencingPostConditionRules() {
        Node current = run.current;
        return current == null || current.suspended ? Optional.empty() : rules.sequencingRulesCheck(current, POST);
    }

    /**
     * Termination Request Process [TB.2.3].
     *
     * @return the sequencing request that takes the place of the pending one, or null
     */
    @Nullable
    SequencingRequest terminationRequest(Type type) throws SequencingException {
        Node current = run.current;
        if (current == null) {
            throw new SequencingException(ExceptionCode.TERMINATE_NO_CURRENT);
        }
        require(current.active || type != Type.EXIT && type != Type.ABANDON, ExceptionCode.TERMINATE_ENDED);
        return switch (type) {
            case EXIT -> exit(current);
            case EXIT_ALL -> exitAll(null);
            case SUSPEND_ALL -> suspendAll(current);
            case ABANDON -> {
                current.active = false;
                yield null;
            }
            case ABANDON_ALL -> {
                run.path(current).forEach(node -> node.active = false);
                run.current = run.root;
                yield SequencingRequest.of(SequencingRequest.Type.EXIT);
            }
        };
    }

    private @Nullable SequencingRequest exit(Node left) throws SequencingException {
        attempts.endAttempt(left);
        sequencingExitActionRules();
        while (true) {
            Node current = run.current == null ? left : run.current;
            Optional<Action> rule = sequencingPostConditionRules();
            if (rule.isPresent() && rule.get() == Action.EXIT_ALL) {
                return exitAll(null);
            }
            if (rule.isPresent() && rule.get() == Action.RETRY_ALL) {
                return exitAll(SequencingRequest.of(SequencingRequest.Type.RETRY));
            }
            if (rule.isPresent() && rule.get() == Action.EXIT_PARENT) {
                if (current.parent == null) {
                    throw new SequencingException(ExceptionCode.EXIT_PARENT_OF_ROOT);
                }
                run.current = current.parent;
                attempts.endAttempt(current.parent);
                continue;
            }
            if (current.parent == null && !(rule.isPresent() && rule.get() == Action.RETRY)) {
                return SequencingRequest.of(SequencingRequest.Type.EXIT);
            }
            return rule.map(Termination::request).orElse(null);
        }
    }

    private static SequencingRequest request(Action action) {
        return switch (action) {
            case RETRY -> SequencingRequest.of(SequencingRequest.Type.RETRY);
            case CONTINUE -> SequencingRequest.of(SequencingRequest.Type.CONTINUE);
            case PREVIOUS -> SequencingRequest.of(SequencingRequest.Type.PREVIOUS);
            default -> throw new IllegalStateException(action.name());
        };
    }

    private SequencingRequest exitAll(@Nullable SequencingRequest afterwards) {
        Node current = run.current;
        if (current != null && current.active) {
            attempts.endAttempt(current);
        }
        attempts.terminateDescendentAttempts(run.root);
        attempts.endAttempt(run.root);
        run.current = run.root;
        return afterwards == null ? SequencingRequest.of(SequencingRequest.Type.EXIT) : afterwards;
    }

    private SequencingRequest suspendAll(Node current) throws SequencingException {
        Node suspended = current;
        if (current.active || current.suspended) {
            // what the SCO reported counts for its ancestors though its attempt goes on
            rollup.overallRollup(current);
        } else {
            if (current.parent == null) {
                throw new SequencingException(ExceptionCode.SUSPEND_NOTHING);
            }
            suspended = current.parent;
        }
        run.suspended = suspended;
        List<Node> path = run.path(suspended);
        for (Node node : path) {
            node.active = false;
            node.suspended = true;
        }
        run.current = run.root;
        return SequencingRequest.of(SequencingRequest.Type.EXIT);
    }
}
