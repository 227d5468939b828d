package dk.loeft.content.internal.web;

import dk.loeft.content.Commit;
import dk.loeft.content.CommitAnswer;
import dk.loeft.content.CommitAnswer.Standing;
import dk.loeft.content.RunningLaunch;
import dk.loeft.content.engine.Success;
import dk.loeft.learning.LaunchMode;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The JSON that the player and the server exchange. */
final class TrackJson {
    private TrackJson() {}

    /** The commits under that name; none if the name is missing. */
    static List<Commit> commits(byte[] body, String name) throws MalformedBody {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonValue list = reader.readObject().getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
            List<Commit> commits = new ArrayList<>();
            for (JsonValue each : cast(list, JsonArray.class, name)) {
                commits.add(commit(cast(each, JsonObject.class, name)));
            }
            return commits;
        } catch (JsonException e) {
            throw new MalformedBody("not a JSON object");
        }
    }

    private static Commit commit(JsonObject json) throws MalformedBody {
        return new Commit(
                launch(json),
                seq(json),
                elements(json),
                json.getOrDefault("final", JsonValue.FALSE).equals(JsonValue.TRUE),
                json.getString("sessionTime", ""));
    }

    static long seq(JsonObject json) throws MalformedBody {
        JsonNumber seq = cast(json.get("seq"), JsonNumber.class, "seq");
        if (!seq.isIntegral()
                || seq.bigDecimalValue().signum() <= 0
                || seq.bigDecimalValue().precision() > 15) {
            throw new MalformedBody("seq must be a positive whole number");
        }
        return seq.longValue();
    }

    /** The elements, in the order in which they are written. */
    static Map<String, String> elements(JsonObject json) throws MalformedBody {
        Map<String, String> elements = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> each :
                cast(json.get("elements"), JsonObject.class, "elements").entrySet()) {
            elements.put(
                    each.getKey(),
                    cast(each.getValue(), JsonString.class, each.getKey()).getString());
        }
        return elements;
    }

    static long launch(JsonObject json) throws MalformedBody {
        String launch = cast(json.get("launch"), JsonString.class, "launch").getString();
        if (!launch.matches("\\d{1,18}")) {
            throw new MalformedBody("launch is none of ours");
        }
        return Long.parseLong(launch);
    }

    static <T extends JsonValue> T cast(@org.jspecify.annotations.Nullable JsonValue value, Class<T> type, String what)
            throws MalformedBody {
        if (!type.isInstance(value)) {
            throw new MalformedBody(what + " is missing or of another type");
        }
        return type.cast(value);
    }

    static JsonObject write(RunningLaunch launch, String parentOrigin) {
        JsonObjectBuilder cmi = Json.createObjectBuilder();
        new TreeMap<>(launch.cmi()).forEach(cmi::add);
        JsonArrayBuilder rejected = Json.createArrayBuilder();
        launch.journal()
                .rejected()
                .forEach(value -> rejected.add(Json.createObjectBuilder()
                        .add("launch", String.valueOf(value.launch()))
                        .add("seq", value.seq())
                        .add("element", value.element())
                        .add("reason", value.reason())));
        return Json.createObjectBuilder()
                .add("attempt", launch.attempt())
                .add("launch", String.valueOf(launch.launch()))
                .add(
                        "item",
                        Json.createObjectBuilder()
                                .add("id", launch.item())
                                .add("title", launch.title())
                                .add("href", launch.href()))
                .add("mode", launch.mode().name().toLowerCase(Locale.ROOT))
                .add("credit", launch.mode() == LaunchMode.NORMAL ? "credit" : "no-credit")
                .add("cmi", cmi)
                .add("lastSeq", launch.lastSeq())
                .add("parentOrigin", parentOrigin)
                .add("locale", launch.language())
                .add(
                        "journal",
                        Json.createObjectBuilder()
                                .add("superseded", launch.journal().superseded())
                                .add("rejected", rejected))
                .build();
    }

    static JsonObject write(CommitAnswer.Stored stored) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("acknowledged", stored.acknowledged());
        stored.standing().ifPresent(standing -> json.add("state", state(standing)));
        return json.build();
    }

    static JsonObjectBuilder state(Standing standing) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("status", standing.status().cmi());
        if (standing.score().isPresent()) {
            json.add("score", standing.score().getAsDouble());
        } else {
            json.addNull("score");
        }
        if (standing.success() == Success.UNKNOWN) {
            json.addNull("success");
        } else {
            json.add("success", standing.success() == Success.PASSED);
        }
        return json.add("progress", standing.progress())
                .add("courseCompleted", standing.courseCompleted())
                .add("courseFailed", standing.courseFailed());
    }

    static JsonObject write(CommitAnswer.Rejected rejected) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (!rejected.element().isEmpty()) {
            json.add("element", rejected.element());
        }
        return json.add("reason", rejected.reason()).build();
    }
}
