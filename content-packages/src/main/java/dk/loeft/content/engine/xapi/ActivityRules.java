package dk.loeft.content.engine.xapi;

import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.ScoState;
import dk.loeft.content.engine.ScoState.Exit;
import dk.loeft.content.engine.Score;
import dk.loeft.content.engine.Success;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What statements make of an activity, one after the other:
 *
 * <ul>
 *   <li>What was passed or completed stays so; a better score betters it, a worse one changes nothing.
 *   <li>What came to its end without being passed is failed, and may be tried again.
 *   <li>What came to its end without a judgement is completed.
 * </ul>
 */
public final class ActivityRules {

    private ActivityRules() {}

    /** The state after a statement of any kind about the activity. */
    public static ScoState after(ScoState before, ReportedResult result) {
        if (before.done() && result.success() == Success.FAILED) {
            return before;
        }
        Success success = result.success() == Success.UNKNOWN ? before.success() : result.success();
        LessonStatus status = before.status();
        if (success == Success.PASSED) {
            status = LessonStatus.PASSED;
        } else if (success == Success.FAILED && (result.completed() || status == LessonStatus.FAILED)) {
            status = LessonStatus.FAILED;
        } else if (result.completed()) {
            status = LessonStatus.COMPLETED;
        } else if (status == LessonStatus.NOT_ATTEMPTED) {
            status = LessonStatus.INCOMPLETE;
        }
        return new ScoState(
                status,
                before.statusSet() || status != LessonStatus.INCOMPLETE,
                success,
                better(before, result.score()),
                result.completed() || before.done() ? Exit.NORMAL : before.exit(),
                before.timeBefore(),
                before.totalTime());
    }

    /** A launch begins: the clock of its session stands at zero. */
    public static ScoState begun(ScoState before) {
        return timed(
                new ScoState(
                        before.status(),
                        before.statusSet(),
                        before.success(),
                        before.score(),
                        before.exit() == Exit.NEVER_LAUNCHED ? Exit.NOT_FINISHED : before.exit(),
                        before.totalTime(),
                        before.totalTime()),
                Duration.ZERO);
    }

    /** The state with the time of the session that runs. */
    public static ScoState timed(ScoState state, Duration session) {
        return new ScoState(
                state.status(),
                state.statusSet(),
                state.success(),
                state.score(),
                state.exit(),
                state.timeBefore(),
                state.timeBefore().plus(session));
    }

    private static Score better(ScoState before, Score reported) {
        OptionalDouble known = before.score().normalised();
        OptionalDouble told = reported.normalised();
        if (told.isEmpty()) {
            return before.score();
        }
        boolean worse = before.done() && known.isPresent() && told.getAsDouble() < known.getAsDouble();
        return worse ? before.score() : reported;
    }
}
