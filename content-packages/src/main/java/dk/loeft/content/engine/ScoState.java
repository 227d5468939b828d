package dk.loeft.content.engine;

import java.time.Duration;

/**
 * What is known of one learner and one SCO.
 *
 * @param status the lesson status, as the table of contents shows it
 * @param statusSet whether that status is settled: the SCO set it, or the LMS did when the SCO finished. Until then the SCO is told
 *     {@code not attempted}
 * @param success passed and failed as last known; completing without a result leaves it as it was
 * @param score the score as last reported
 * @param exit how the last session ended
 * @param timeBefore time spent in earlier sessions
 * @param totalTime time spent, the running session included
 */
public record ScoState(
        LessonStatus status,
        boolean statusSet,
        Success success,
        Score score,
        Exit exit,
        Duration timeBefore,
        Duration totalTime) {

    /** Before the first launch. */
    public static final ScoState NEW = new ScoState(
            LessonStatus.NOT_ATTEMPTED,
            false,
            Success.UNKNOWN,
            Score.NONE,
            Exit.NEVER_LAUNCHED,
            Duration.ZERO,
            Duration.ZERO);

    /** Whether the SCO counts as done. A failed one does not: it may be taken again. */
    public boolean done() {
        return status == LessonStatus.COMPLETED || status == LessonStatus.PASSED;
    }

    /** A settled status; passed and failed settle the success as well. */
    ScoState withStatus(LessonStatus settled) {
        Success known =
                switch (settled) {
                    case PASSED -> Success.PASSED;
                    case FAILED -> Success.FAILED;
                    default -> success;
                };
        return new ScoState(settled, true, known, score, exit, timeBefore, totalTime);
    }

    ScoState withScore(Score reported) {
        return new ScoState(status, statusSet, success, reported, exit, timeBefore, totalTime);
    }

    /** How a session ended ({@code cmi.core.exit}). */
    public enum Exit {
        /** There was no session yet. */
        NEVER_LAUNCHED,
        /** A session is open, or broke off. */
        NOT_FINISHED,
        NORMAL,
        SUSPEND,
        TIME_OUT,
        LOGOUT
    }
}
