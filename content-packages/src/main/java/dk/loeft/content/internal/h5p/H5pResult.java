package dk.loeft.content.internal.h5p;

import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.ScoState;
import dk.loeft.content.engine.Score;
import dk.loeft.content.engine.Success;
import dk.loeft.xapi.model.Statement;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the statements of H5P content say of the part it is: H5P reports each question and, at the end, the content as a whole. */
final class H5pResult {
    private static final Set<String> ENDS = Set.of(
            "http://adlnet.gov/expapi/verbs/completed",
            "http://adlnet.gov/expapi/verbs/answered",
            "http://adlnet.gov/expapi/verbs/passed",
            "http://adlnet.gov/expapi/verbs/failed",
            "http://adlnet.gov/expapi/verbs/mastered",
            "http://activitystrea.ms/schema/1.0/consume");

    private H5pResult() {}

    /** The state after a statement. A result never gets worse: content may be tried again as often as one likes. */
    static ScoState after(ScoState before, Statement statement, String activity) {
        JsonObject object = statement.json().getJsonObject("object");
        boolean whole = object.getString("id", "").equals(activity);
        ScoState begun = before.status() == LessonStatus.NOT_ATTEMPTED ? with(before, LessonStatus.INCOMPLETE) : before;
        if (!whole || !ENDS.contains(statement.verb())) {
            return begun;
        }
        JsonObject result = statement.json().containsKey("result")
                ? statement.json().getJsonObject("result")
                : JsonValue.EMPTY_JSON_OBJECT;
        if (result.get("completion") == JsonValue.FALSE) {
            return begun;
        }
        return ended(begun, result, statement.verb());
    }

    private static ScoState ended(ScoState before, JsonObject result, String verb) {
        LessonStatus status = LessonStatus.COMPLETED;
        Success success = before.success();
        if (result.get("success") == JsonValue.FALSE || verb.endsWith("/failed")) {
            status = LessonStatus.FAILED;
            success = Success.FAILED;
        } else if (result.get("success") == JsonValue.TRUE || verb.endsWith("/passed")) {
            status = LessonStatus.PASSED;
            success = Success.PASSED;
        }
        Score score = score(result);
        if (before.done() && status == LessonStatus.FAILED) {
            return before;
        }
        boolean better = worth(score) >= worth(before.score());
        // failed is not the end: the session stays open for another try
        return new ScoState(
                before.status() == LessonStatus.PASSED ? LessonStatus.PASSED : status,
                true,
                before.success() == Success.PASSED ? Success.PASSED : success,
                better ? score : before.score(),
                status == LessonStatus.FAILED ? ScoState.Exit.NOT_FINISHED : ScoState.Exit.NORMAL,
                before.timeBefore(),
                before.totalTime());
    }

    private static ScoState with(ScoState state, LessonStatus status) {
        return new ScoState(
                status,
                true,
                state.success(),
                state.score(),
                ScoState.Exit.NOT_FINISHED,
                state.timeBefore(),
                state.totalTime());
    }

    private static double worth(Score score) {
        OptionalDouble normalised = score.normalised();
        return normalised.isPresent() ? normalised.getAsDouble() : -1;
    }

    /** Content without points reports a highest score of nothing. */
    private static Score score(JsonObject result) {
        if (!(result.get("score") instanceof JsonObject score)) {
            return Score.NONE;
        }
        Double raw = number(score, "raw");
        Double max = number(score, "max");
        Double scaled = number(score, "scaled");
        if (raw != null && max != null && max > 0) {
            return new Score(raw, number(score, "min"), max);
        }
        return scaled == null ? Score.NONE : new Score(Math.max(0, scaled) * 100, 0.0, 100.0);
    }

    private static @Nullable Double number(JsonObject json, String name) {
        return json.get(name) instanceof JsonNumber number ? Double.valueOf(number.doubleValue()) : null;
    }
}
