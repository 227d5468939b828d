package dk.loeft.content.engine.xapi;

import dk.loeft.content.engine.Score;
import dk.loeft.content.engine.Success;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one statement says of an activity.
 *
 * @param completed whether it came to its end
 * @param success whether it was passed
 * @param score the score, {@link Score#NONE} if none is told; a scaled one stands on a scale from 0 to 100
 * @param duration the time spent, as far as told
 */
public record ReportedResult(boolean completed, Success success, Score score, Optional<Duration> duration) {

    private static final Set<String> COMPLETING = Set.of("completed", "complete", "passed", "mastered");

    private static final Set<String> PASSING = Set.of("passed", "mastered");

    /**
     * What a statement holds.
     *
     * @param verb the IRI of its verb; what stands behind the last slash decides, for every vocabulary has its own beginning
     * @param completion {@code result.completion}, or null
     * @param success {@code result.success}, or null
     * @param score {@code result.score}
     * @param duration {@code result.duration}, or null
     */
    public static ReportedResult of(
            String verb,
            @Nullable Boolean completion,
            @Nullable Boolean success,
            ReportedScore score,
            @Nullable String duration) {
        String word = verb.substring(verb.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        Success judged = Success.UNKNOWN;
        if (success != null) {
            judged = success ? Success.PASSED : Success.FAILED;
        } else if (PASSING.contains(word)) {
            judged = Success.PASSED;
        } else if (word.equals("failed")) {
            judged = Success.FAILED;
        }
        // who says outright that it is not complete is believed against the verb
        boolean completed = completion == null ? COMPLETING.contains(word) || word.equals("failed") : completion;
        return new ReportedResult(
                completed, judged, score.score(), Optional.ofNullable(duration).flatMap(IsoDuration::parse));
    }

    /**
     * {@code result.score} as written; each part null when it is missing.
     *
     * @param scaled from -1 to 1
     */
    public record ReportedScore(
            @Nullable Double scaled,
            @Nullable Double raw,
            @Nullable Double min,
            @Nullable Double max) {

        public static final ReportedScore NONE = new ReportedScore(null, null, null, null);

        private static final double HUNDRED = 100;

        private Score score() {
            Double part = scaled;
            return part == null ? new Score(raw, min, max) : new Score(part * HUNDRED, 0.0, HUNDRED);
        }
    }
}
