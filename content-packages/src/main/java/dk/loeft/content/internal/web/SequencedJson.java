package dk.loeft.content.internal.web;

import dk.loeft.content.SequencedAnswer;
import dk.loeft.content.SequencedCommit;
import dk.loeft.content.SequencedLaunch;
import dk.loeft.content.SequencedView;
import dk.loeft.learning.LaunchMode;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The JSON that the player of SCORM 2004 and the server exchange. */
final class SequencedJson {
    private static final Set<String> CONTROLS = Set.of("continue", "previous", "exit", "abandon", "exitAll");

    private SequencedJson() {}

    /** The commits under that name; none if the name is missing. */
    static List<SequencedCommit> commits(byte[] body, String name) throws MalformedBody {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonValue list = reader.readObject().getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
            List<SequencedCommit> commits = new ArrayList<>();
            for (JsonValue each : TrackJson.cast(list, JsonArray.class, name)) {
                commits.add(commit(TrackJson.cast(each, JsonObject.class, name)));
            }
            return commits;
        } catch (JsonException e) {
            throw new MalformedBody("not a JSON object");
        }
    }

    private static SequencedCommit commit(JsonObject json) throws MalformedBody {
        return new SequencedCommit(
                TrackJson.launch(json),
                TrackJson.seq(json),
                number(json, "visit"),
                json.getString("activity", ""),
                TrackJson.elements(json),
                json.getOrDefault("terminated", JsonValue.FALSE).equals(JsonValue.TRUE),
                number(json, "seconds"),
                navigation(json));
    }

    private static long number(JsonObject json, String name) throws MalformedBody {
        JsonNumber number = TrackJson.cast(json.get(name), JsonNumber.class, name);
        if (number.bigDecimalValue().signum() < 0 || number.bigDecimalValue().precision() > 15) {
            throw new MalformedBody(name + " must be a whole number, 0 or more");
        }
        return number.longValue();
    }

    private static Optional<SequencedCommit.Navigation> navigation(JsonObject json) throws MalformedBody {
        JsonValue navigation = json.get("navigation");
        if (navigation == null) {
            return Optional.empty();
        }
        JsonObject object = TrackJson.cast(navigation, JsonObject.class, "navigation");
        return Optional.of(
                new SequencedCommit.Navigation(object.getString("request", ""), object.getString("target", "")));
    }

    static JsonObject write(SequencedLaunch launch, String parentOrigin) {
        return Json.createObjectBuilder()
                .add("attempt", launch.attempt())
                .add("launch", String.valueOf(launch.launch()))
                .add("mode", launch.mode().name().toLowerCase(Locale.ROOT))
                .add("credit", launch.mode() == LaunchMode.NORMAL ? "credit" : "no-credit")
                .add("lastSeq", launch.lastSeq())
                .add("parentOrigin", parentOrigin)
                .add("locale", launch.language())
                .add("journal", Json.createObjectBuilder().add("superseded", launch.superseded()))
                .add("view", view(launch.view()))
                .build();
    }

    static JsonObject write(SequencedAnswer.Stored stored) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("acknowledged", stored.acknowledged());
        stored.standing().ifPresent(standing -> json.add("state", TrackJson.state(standing)));
        stored.view().ifPresent(view -> json.add("view", view(view)));
        return json.build();
    }

    private static JsonObjectBuilder view(SequencedView view) {
        JsonObjectBuilder controls = Json.createObjectBuilder();
        CONTROLS.forEach(control -> controls.add(control, view.controls().contains(control)));
        JsonArrayBuilder outline = Json.createArrayBuilder();
        view.outline().forEach(line -> outline.add(line(line)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("visit", view.visit())
                .add("ended", view.ended())
                .add("moved", view.moved())
                .add("controls", controls)
                .add("outline", outline);
        view.said().ifPresentOrElse(said -> json.add("said", word(said)), () -> json.addNull("said"));
        view.delivery().ifPresentOrElse(open -> json.add("activity", delivery(open)), () -> json.addNull("activity"));
        if (!view.requests().isEmpty()) {
            json.add("requests", Json.createObjectBuilder(Map.<String, Object>copyOf(view.requests())));
        }
        return json;
    }

    private static JsonObjectBuilder delivery(SequencedView.Delivery open) {
        return Json.createObjectBuilder()
                .add("id", open.id())
                .add("title", open.title())
                .add("href", open.href())
                .add("launch", Json.createObjectBuilder(open.launch()));
    }

    private static JsonObjectBuilder line(SequencedView.Line line) {
        return Json.createObjectBuilder()
                .add("id", line.id())
                .add("title", line.title())
                .add("depth", line.depth())
                .add("launchable", line.launchable())
                .add("state", line.state().name())
                .add("current", line.current())
                .add("choosable", line.choosable())
                .add("why", word(line.why()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
