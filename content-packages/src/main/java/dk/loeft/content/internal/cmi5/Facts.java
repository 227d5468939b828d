package dk.loeft.content.internal.cmi5;

import dk.loeft.content.engine.cmi5.UnitStatement;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.Syntax;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what the rules of cmi5 look at out of a statement that keeps those of xAPI. */
final class Facts {
    private static final String EXTENSIONS = "extensions";

    private static final String CONTEXT = "https://w3id.org/xapi/cmi5/context/extensions/";

    private static final String PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";

    private static final int HUNDRED = 100;

    private static final Pattern DURATION =
            Pattern.compile("P(?:([\\d.]+)Y)?(?:([\\d.]+)M)?(?:([\\d.]+)W)?(?:([\\d.]+)D)?"
                    + "(?:T(?:([\\d.]+)H)?(?:([\\d.]+)M)?(?:([\\d.]+)S)?)?");

    /** Of a year, a month, a week, a day, an hour, a minute and a second; the first two as calendars have them on average. */
    private static final long[] SECONDS = {31_556_952, 2_629_746, 604_800, 86_400, 3_600, 60, 1};

    private Facts() {}

    static UnitStatement of(Statement statement) {
        JsonObject json = statement.json();
        JsonObject context = object(json, "context");
        JsonObject extensions = object(context, EXTENSIONS);
        JsonObject activities = object(context, "contextActivities");
        return new UnitStatement(
                statement.verb(),
                activity(json.getJsonObject("object")),
                timestamp(json),
                extensions.get(CONTEXT + "sessionid") instanceof JsonString id ? id.getString() : "",
                ids(activities.get("category")),
                ids(activities.get("grouping")),
                number(extensions.get(CONTEXT + "masteryscore")),
                json.get("result") instanceof JsonObject result ? result(result) : UnitStatement.Result.NONE);
    }

    private static Instant timestamp(JsonObject json) {
        return Syntax.moment(json.getString("timestamp")).orElseThrow();
    }

    private static String activity(JsonObject object) {
        return object.getString("objectType", "Activity").equals("Activity") ? object.getString("id") : "";
    }

    private static UnitStatement.Result result(JsonObject result) {
        boolean scored = result.get("score") instanceof JsonObject;
        JsonObject score = object(result, "score");
        return new UnitStatement.Result(
                scored,
                number(score.get("scaled")),
                score.containsKey("raw") && !(score.containsKey("min") && score.containsKey("max")),
                truth(result.get("success")),
                truth(result.get("completion")),
                result.get("duration") instanceof JsonString text ? duration(text.getString()) : Optional.empty(),
                progress(result).isPresent() || !object(result, EXTENSIONS).containsKey(PROGRESS));
    }

    /** What a unit says of how far the learner is, in per cent; absent if it says nothing usable. */
    static Optional<Integer> progress(Statement statement) {
        return statement.json().get("result") instanceof JsonObject result ? progress(result) : Optional.empty();
    }

    private static Optional<Integer> progress(JsonObject result) {
        return number(object(result, EXTENSIONS).get(PROGRESS))
                .filter(each -> each.stripTrailingZeros().scale() <= 0)
                .filter(each -> each.signum() >= 0 && each.compareTo(BigDecimal.valueOf(HUNDRED)) <= 0)
                .map(BigDecimal::intValue);
    }

    private static Optional<Duration> duration(String text) {
        Matcher parts = DURATION.matcher(text.replace(',', '.'));
        if (!parts.matches()) {
            return Optional.empty();
        }
        double seconds = 0;
        for (int i = 0; i < SECONDS.length; i++) {
            String part = parts.group(i + 1);
            seconds += part == null ? 0 : Double.parseDouble(part) * SECONDS[i];
        }
        return Optional.of(Duration.ofMillis(Math.round(Math.min(seconds, SECONDS[0]) * 1000)));
    }

    private static JsonObject object(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static Set<String> ids(@org.jspecify.annotations.Nullable JsonValue list) {
        Set<String> ids = new HashSet<>();
        if (list instanceof JsonArray activities) {
            activities.forEach(each -> ids.add(each.asJsonObject().getString("id")));
        }
        return ids;
    }

    private static Optional<BigDecimal> number(@org.jspecify.annotations.Nullable JsonValue value) {
        return value instanceof JsonNumber number ? Optional.of(number.bigDecimalValue()) : Optional.empty();
    }

    private static Optional<Boolean> truth(@org.jspecify.annotations.Nullable JsonValue value) {
        return value == JsonValue.TRUE
                ? Optional.of(true)
                : value == JsonValue.FALSE ? Optional.of(false) : Optional.empty();
    }
}
