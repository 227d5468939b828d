package dk.loeft.content.internal.tracking;

import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.ScoState;
import dk.loeft.content.engine.ScoState.Exit;
import dk.loeft.content.engine.Score;
import dk.loeft.content.engine.Scorm12Rules;
import dk.loeft.content.engine.Success;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One step of a launch: from what is stored and a commit to what is stored next. All sessions a SCO opens within one launch
 * count as one, whose time the player sums up.
 *
 * @param state the new state
 * @param elements what the SCO wrote, as the next launch gives it back
 */
public record Session(ScoState state, Map<String, String> elements) {
    private static final String SESSION_TIME = "cmi.core.session_time";

    private static final List<String> SCORE = List.of("cmi.core.score.raw", "cmi.core.score.min", "cmi.core.score.max");

    /** Of the session alone, or told from the state. */
    private static final List<String> NOT_GIVEN_BACK = List.of("cmi.core.exit", SESSION_TIME, "cmi.core.lesson_status");

    /**
     * @param stored what is stored
     * @param continued whether the same launch has reported before
     * @param launch what holds for it
     * @param values what it reports, checked; complete, so that what is missing is empty
     * @param ended whether the session ended
     * @param sessionTime the time of the launch so far, empty when unknown
     */
    public static Session step(
            ScoState stored,
            boolean continued,
            Scorm12Rules.Launch launch,
            Map<String, String> values,
            boolean ended,
            String sessionTime) {
        Map<String, String> reported = new HashMap<>(values);
        SCORE.forEach(part -> reported.putIfAbsent(part, ""));
        if (!sessionTime.isEmpty()) {
            reported.put(SESSION_TIME, sessionTime);
        }
        ScoState before = continued ? stored : Scorm12Rules.initialise(stored, launch);
        ScoState after = ended
                ? Scorm12Rules.finish(before, launch, reported)
                : unjudged(Scorm12Rules.commit(before, launch, reported), stored, launch);
        Map<String, String> kept = new HashMap<>(values);
        NOT_GIVEN_BACK.forEach(kept::remove);
        return new Session(after, kept);
    }

    /**
     * While the session goes on, an item with a mastery score is not done before its score says so: a completion is final
     * for the course, and the score may still come. What was done before the launch stays done.
     */
    private static ScoState unjudged(ScoState state, ScoState stored, Scorm12Rules.Launch launch) {
        Double mastery = launch.masteryScore();
        Double raw = state.score().raw();
        boolean open = mastery != null && state.done() && !stored.done();
        if (!open) {
            return with(state, state.status(), state.statusSet(), state.success());
        }
        return raw != null && mastery != null && raw >= mastery
                ? with(state, LessonStatus.PASSED, true, Success.PASSED)
                : with(state, LessonStatus.INCOMPLETE, true, stored.success());
    }

    private static ScoState with(ScoState state, LessonStatus status, boolean set, Success success) {
        Score score = state.score();
        return new ScoState(status, set, success, score, Exit.NOT_FINISHED, state.timeBefore(), state.totalTime());
    }
}
