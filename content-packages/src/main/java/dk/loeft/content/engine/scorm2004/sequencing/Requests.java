package dk.loeft.content.engine.scorm2004.sequencing;

import static dk.loeft.content.engine.scorm2004.sequencing.Navigation.require;

import dk.loeft.content.engine.scorm2004.sequencing.Flow.Direction;
import dk.loeft.content.engine.scorm2004.sequencing.Flow.Found;
import org.jspecify.annotations.Nullable;

/** The sequencing request processes SB.2.5 to SB.2.13. */
final class Requests {

    /**
     * What a sequencing request comes to.
     *
     * @param deliver the activity to deliver, or null
     * @param endsSession whether the session ends
     */
    record Result(@Nullable Node deliver, boolean endsSession) {
        static final Result NOTHING = new Result(null, false);
        static final Result END = new Result(null, true);
    }

    private final Run run;
    private final Flow flow;
    private final Choice choice;
    private final Attempts attempts;

    Requests(Run run, Flow flow, Choice choice, Attempts attempts) {
        this.run = run;
        this.flow = flow;
        this.choice = choice;
        this.attempts = attempts;
    }

    /** Sequencing Request Process [SB.2.12]. */
    Result sequencingRequest(SequencingRequest request) throws SequencingException {
        return switch (request.type()) {
            case START -> start();
            case RESUME_ALL -> resumeAll();
            case CONTINUE -> continueFlow();
            case PREVIOUS -> previous();
            case CHOICE -> choice(request.target());
            case JUMP -> jump(request.target());
            case RETRY -> retry();
            case EXIT -> exit();
        };
    }

    /** Start Sequencing Request Process [SB.2.5]. */
    private Result start() throws SequencingException {
        require(run.current == null, ExceptionCode.START_BEGUN);
        run.newAttemptOnRoot();
        if (run.root.leaf()) {
            return new Result(run.root, false);
        }
        return delivered(flow.flow(run.root, Direction.FORWARD, true));
    }

    /** Resume All Sequencing Request Process [SB.2.6]. */
    private Result resumeAll() throws SequencingException {
        require(run.current == null, ExceptionCode.RESUME_BEGUN);
        require(run.suspended != null, ExceptionCode.RESUME_NOTHING);
        return new Result(run.suspended, false);
    }

    /** Continue Sequencing Request Process [SB.2.7]. */
    private Result continueFlow() throws SequencingException {
        Node current = run.current;
        if (current == null) {
            throw new SequencingException(ExceptionCode.CONTINUE_NOT_BEGUN);
        }
        require(
                current.parent == null
                        || current.parent.sequencing().controlMode().flow(),
                ExceptionCode.CONTINUE_NO_FLOW);
        return delivered(flow.flow(current, Direction.FORWARD, false));
    }

    /** Previous Sequencing Request Process [SB.2.8]. */
    private Result previous() throws SequencingException {
        Node current = run.current;
        if (current == null) {
            throw new SequencingException(ExceptionCode.PREVIOUS_NOT_BEGUN);
        }
        require(
                current.parent == null
                        || current.parent.sequencing().controlMode().flow(),
                ExceptionCode.PREVIOUS_NO_FLOW);
        return delivered(flow.flow(current, Direction.BACKWARD, false));
    }

    /** Choice Sequencing Request Process [SB.2.9]. */
    private Result choice(@Nullable Node target) throws SequencingException {
        if (target == null) {
            throw new SequencingException(ExceptionCode.CHOICE_NO_TARGET);
        }
        if (run.current == null) {
            run.newAttemptOnRoot();
        }
        choice.reach(target);
        if (target.leaf()) {
            return new Result(target, false);
        }
        Node ancestor = run.current == null ? run.root : run.commonAncestor(run.current, target);
        Found found = flow.flow(target, Direction.FORWARD, true);
        if (!found.deliverable()) {
            attempts.terminateDescendentAttempts(ancestor);
            attempts.endAttempt(ancestor);
            run.current = target;
            throw new SequencingException(ExceptionCode.CHOICE_NO_FLOW);
        }
        return new Result(found.node(), false);
    }

    /** Retry Sequencing Request Process [SB.2.10]. */
    private Result retry() throws SequencingException {
        Node current = run.current;
        if (current == null) {
            throw new SequencingException(ExceptionCode.RETRY_NOT_BEGUN);
        }
        require(!current.active && !current.suspended, ExceptionCode.RETRY_ACTIVE);
        if (current == run.root) {
            run.newAttemptOnRoot();
        }
        if (current.leaf()) {
            return new Result(current, false);
        }
        Found found = flow.flow(current, Direction.FORWARD, true);
        require(found.deliverable(), ExceptionCode.RETRY_NOTHING);
        return new Result(found.node(), false);
    }

    /** Exit Sequencing Request Process [SB.2.11]: the session ends when the root has. */
    private Result exit() throws SequencingException {
        Node current = run.current;
        if (current == null) {
            throw new SequencingException(ExceptionCode.EXIT_NOT_BEGUN);
        }
        require(!current.active, ExceptionCode.EXIT_ACTIVE);
        return current.parent == null ? Result.END : Result.NOTHING;
    }

    /** Jump Sequencing Request Process [SB.2.13]. */
    private Result jump(@Nullable Node target) throws SequencingException {
        require(run.current != null && target != null, ExceptionCode.JUMP_NOT_BEGUN);
        return new Result(target, false);
    }

    private Result delivered(Found found) throws SequencingException {
        if (found.deliverable()) {
            return new Result(found.node(), false);
        }
        if (found.endsSession()) {
            // SB.2.1, 3.1.1: past the last activity all attempts end
            attempts.terminateDescendentAttempts(run.root);
            attempts.endAttempt(run.root);
            return Result.END;
        }
        ExceptionCode exception = found.exception();
        throw new SequencingException(exception == null ? ExceptionCode.UNDEFINED_SEQUENCING : exception);
    }
}
