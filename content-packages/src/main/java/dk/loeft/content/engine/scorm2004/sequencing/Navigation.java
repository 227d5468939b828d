package dk.loeft.content.engine.scorm2004.sequencing;

import dk.loeft.content.engine.scorm2004.sequencing.SequencingRequest.Type;
import dk.loeft.content.engine.scorm2004.tree.ControlMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Navigation Request Process [NB.2.1]. */
final class Navigation {

    /** What a navigation request comes to: at most one termination request and one sequencing request. */
    record Requests(
            Termination.@Nullable Type termination,
            @Nullable SequencingRequest sequencing) {}

    private final Run run;

    Navigation(Run run) {
        this.run = run;
    }

    /** Navigation Request Process [NB.2.1]. */
    Requests navigationRequest(NavigationRequest request) throws SequencingException {
        return switch (request.type()) {
            case START -> {
                require(run.current == null, ExceptionCode.SESSION_BEGUN);
                yield new Requests(null, SequencingRequest.of(Type.START));
            }
            case RESUME_ALL -> {
                require(run.current == null, ExceptionCode.SESSION_BEGUN);
                require(run.suspended != null, ExceptionCode.NOTHING_SUSPENDED);
                yield new Requests(null, SequencingRequest.of(Type.RESUME_ALL));
            }
            case CONTINUE -> flow(Type.CONTINUE);
            case PREVIOUS -> flow(Type.PREVIOUS);
            case CHOICE -> choice(request.target());
            case JUMP -> jump(request.target());
            case EXIT -> {
                require(current().active, ExceptionCode.ALREADY_TERMINATED);
                yield end(Termination.Type.EXIT);
            }
            case EXIT_ALL -> {
                current();
                yield end(Termination.Type.EXIT_ALL);
            }
            case ABANDON -> {
                require(current().active, ExceptionCode.ALREADY_TERMINATED);
                yield end(Termination.Type.ABANDON);
            }
            case ABANDON_ALL -> {
                current();
                yield end(Termination.Type.ABANDON_ALL);
            }
            case SUSPEND_ALL -> {
                current();
                yield end(Termination.Type.SUSPEND_ALL);
            }
        };
    }

    private Requests flow(Type type) throws SequencingException {
        Node current = current();
        Node parent = current.parent;
        if (parent == null) {
            throw new SequencingException(
                    type == Type.CONTINUE ? ExceptionCode.FLOW_NOT_ENABLED : ExceptionCode.NO_PREVIOUS_FROM_ROOT);
        }
        ControlMode mode = parent.sequencing().controlMode();
        if (type == Type.CONTINUE) {
            require(mode.flow(), ExceptionCode.FLOW_NOT_ENABLED);
        } else {
            require(mode.flow() && !mode.forwardOnly(), ExceptionCode.FORWARD_ONLY);
        }
        return exitAnd(current, SequencingRequest.of(type));
    }

    private Requests choice(@Nullable String identifier) throws SequencingException {
        Node target = identifier == null ? null : run.nodes.get(identifier);
        if (target == null) {
            throw new SequencingException(ExceptionCode.NO_SUCH_TARGET);
        }
        Node parent = target.parent;
        require(parent == null || parent.sequencing().controlMode().choice(), ExceptionCode.CHOICE_NOT_ENABLED);
        SequencingRequest request = new SequencingRequest(Type.CHOICE, target);
        Node current = run.current;
        if (current == null) {
            return new Requests(null, request);
        }
        List<Node> path =
                current == target ? List.of(current) : run.pathUp(current, run.commonAncestor(current, target));
        for (Node at : path) {
            require(!at.active || at.sequencing().controlMode().choiceExit(), ExceptionCode.CHOICE_EXIT_NOT_ALLOWED);
        }
        return exitAnd(current, request);
    }

    private Requests jump(@Nullable String identifier) throws SequencingException {
        Node target = identifier == null ? null : run.nodes.get(identifier);
        if (target == null || !Run.available(target)) {
            throw new SequencingException(ExceptionCode.NO_SUCH_TARGET);
        }
        return exitAnd(current(), new SequencingRequest(Type.JUMP, target));
    }

    private static Requests exitAnd(Node current, SequencingRequest request) {
        return new Requests(current.active ? Termination.Type.EXIT : null, request);
    }

    private static Requests end(Termination.Type type) {
        return new Requests(type, SequencingRequest.of(Type.EXIT));
    }

    private Node current() throws SequencingException {
        Node current = run.current;
        if (current == null) {
            throw new SequencingException(ExceptionCode.NO_CURRENT_ACTIVITY);
        }
        return current;
    }

    static void require(boolean holds, ExceptionCode otherwise) throws SequencingException {
        if (!holds) {
            throw new SequencingException(otherwise);
        }
    }
}
