package dk.loeft.content.engine;

import dk.loeft.content.engine.ScoState.Exit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an LMS makes of a SCORM 1.2 session (RTE 3.4.4), as functions of what was known, what is set and what was reported.
 *
 * <p>One session is {@link #initialise}, any number of {@link #commit} and at most one {@link #finish}. Each of the two takes
 * everything reported since the session began or any later part of it; giving the same again changes nothing.
 */
public final class Scorm12Rules {

    /** {@code cmi.core.credit}: whether passing, failing and the score count. */
    public enum Credit {
        CREDIT,
        NO_CREDIT
    }

    /** {@code cmi.core.lesson_mode}. */
    public enum Mode {
        /** Taking the course. */
        NORMAL,
        /** Looking at it before or without taking it: nothing is recorded but that it was looked at. */
        BROWSE,
        /** Looking at it again when it is done: the result stands. */
        REVIEW
    }

    /**
     * What holds for a launch.
     *
     * @param masteryScore {@code adlcp:masteryscore} of the item, 0 to 100, or null
     */
    public record Launch(Credit credit, Mode mode, @Nullable Double masteryScore) {

        /** An ordinary launch by a learner. */
        public static Launch forCredit(@Nullable Double masteryScore) {
            return new Launch(Credit.CREDIT, Mode.NORMAL, masteryScore);
        }
    }

    private Scorm12Rules() {}

    /** A session begins: what was never attempted is now under way, and the clock of the session stands at zero. */
    public static ScoState initialise(ScoState before, Launch launch) {
        boolean starts = before.status() == LessonStatus.NOT_ATTEMPTED && launch.mode() == Mode.NORMAL;
        return new ScoState(
                starts ? LessonStatus.INCOMPLETE : before.status(),
                before.statusSet(),
                before.success(),
                before.score(),
                Exit.NOT_FINISHED,
                before.totalTime(),
                before.totalTime());
    }

    /** {@code cmi.core.entry}: {@code ab-initio} the first time, {@code resume} after a session that was suspended or broke off. */
    public static String entry(ScoState before) {
        return switch (before.exit()) {
            case NEVER_LAUNCHED -> "ab-initio";
            // a session that broke off left its bookmark behind; a SCO that is not told would begin anew
            case SUSPEND, NOT_FINISHED -> "resume";
            case NORMAL, TIME_OUT, LOGOUT -> "";
        };
    }

    /**
     * The elements of {@code cmi.core} that the LMS sets for a session, from the state before it was initialised. Person, bookmark,
     * suspend data and what the manifest says are added by the caller.
     */
    public static Map<String, String> launchValues(ScoState before, Launch launch) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("cmi.core.credit", launch.credit() == Credit.CREDIT ? "credit" : "no-credit");
        values.put(
                "cmi.core.lesson_mode",
                switch (launch.mode()) {
                    case NORMAL -> "normal";
                    case BROWSE -> "browse";
                    case REVIEW -> "review";
                });
        LessonStatus told = before.statusSet() ? before.status() : LessonStatus.NOT_ATTEMPTED;
        values.put("cmi.core.lesson_status", told.cmi());
        values.put("cmi.core.entry", entry(before));
        values.put("cmi.core.total_time", TimeSpan.format(before.totalTime()));
        Double mastery = launch.masteryScore();
        if (mastery != null) {
            values.put("cmi.student_data.mastery_score", Scorm12DataModel.write(mastery));
        }
        return values;
    }

    /**
     * The SCO saved ({@code LMSCommit}) or its connection was lost. Status and score are taken as they are reported.
     *
     * @param reported CMI elements by name; elements that are missing are unchanged, unknown ones do not matter
     */
    public static ScoState commit(ScoState state, Launch launch, Map<String, String> reported) {
        return settle(state, launch, reported, state.exit());
    }

    /**
     * The SCO finished ({@code LMSFinish}). In an ordinary session for credit:
     *
     * <ol>
     *   <li>A SCO that never set a status is {@code completed}, unless it asked to be suspended: then it means to go on.
     *   <li>With a mastery score and a reported score, the comparison of the two decides between {@code passed} and {@code failed},
     *       whatever the SCO set, except {@code incomplete}: who is half way has neither passed nor failed.
     *   <li>Without a mastery score the status is the SCO's own.
     * </ol>
     *
     * The comparison uses {@code score.raw} as it is, for so the standard defines both numbers.
     */
    public static ScoState finish(ScoState state, Launch launch, Map<String, String> reported) {
        Exit exit = exit(reported);
        ScoState settled = settle(state, launch, reported, exit);
        if (launch.mode() == Mode.BROWSE) {
            return looksNew(settled) ? settled.withStatus(LessonStatus.BROWSED) : settled;
        }
        if (launch.mode() == Mode.REVIEW) {
            return settled;
        }
        ScoState ended =
                settled.statusSet() || exit == Exit.SUSPEND ? settled : settled.withStatus(LessonStatus.COMPLETED);
        return launch.credit() == Credit.CREDIT ? mastered(ended, launch) : ended;
    }

    private static boolean looksNew(ScoState state) {
        return !state.statusSet() || state.status() == LessonStatus.BROWSED;
    }

    private static ScoState mastered(ScoState state, Launch launch) {
        Double mastery = launch.masteryScore();
        Double raw = state.score().raw();
        if (mastery == null || raw == null || state.status() == LessonStatus.INCOMPLETE) {
            return state;
        }
        return state.withStatus(raw >= mastery ? LessonStatus.PASSED : LessonStatus.FAILED);
    }

    private static ScoState settle(ScoState state, Launch launch, Map<String, String> reported, Exit exit) {
        Duration session = Optional.ofNullable(reported.get("cmi.core.session_time"))
                .flatMap(TimeSpan::parse)
                .orElse(state.totalTime().minus(state.timeBefore()));
        ScoState timed = new ScoState(
                state.status(),
                state.statusSet(),
                state.success(),
                state.score(),
                exit,
                state.timeBefore(),
                state.timeBefore().plus(session));
        if (launch.mode() != Mode.NORMAL) {
            return timed;
        }
        boolean counts = launch.credit() == Credit.CREDIT;
        ScoState scored = counts ? timed.withScore(state.score().updated(reported)) : timed;
        return Optional.ofNullable(reported.get("cmi.core.lesson_status"))
                .flatMap(LessonStatus::parse)
                .filter(status -> status != LessonStatus.NOT_ATTEMPTED)
                .map(status -> scored.withStatus(counts ? status : withoutResult(status)))
                .orElse(scored);
    }

    /** Without credit nobody passes or fails; but who came to the end has completed. */
    private static LessonStatus withoutResult(LessonStatus status) {
        return status == LessonStatus.PASSED || status == LessonStatus.FAILED ? LessonStatus.COMPLETED : status;
    }

    private static Exit exit(Map<String, String> reported) {
        return switch (reported.getOrDefault("cmi.core.exit", "")) {
            case "suspend" -> Exit.SUSPEND;
            case "time-out" -> Exit.TIME_OUT;
            case "logout" -> Exit.LOGOUT;
            default -> Exit.NORMAL;
        };
    }
}
