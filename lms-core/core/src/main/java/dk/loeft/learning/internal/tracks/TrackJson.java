package dk.loeft.learning.internal.tracks;

import dk.loeft.competence.Wording;
import dk.loeft.learning.TrackItemInput;
import dk.loeft.learning.TrackSetInput;
import dk.loeft.learning.engine.SetRule;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/** The sets of a track as they are stored. */
final class TrackJson {
    private TrackJson() {}

    static String write(List<TrackSetInput> sets) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        sets.forEach(set -> array.add(object(set)));
        return array.build().toString();
    }

    private static JsonObjectBuilder object(TrackSetInput set) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        set.items()
                .forEach(item -> items.add(Json.createObjectBuilder()
                        .add(item.isCourse() ? "course" : "track", item.key())
                        .add("credits", item.credits())));
        return Json.createObjectBuilder()
                .add("title", object(set.title()))
                .add("rule", set.rule().name())
                .add("needed", set.needed())
                .add("optional", set.optional())
                .add("ordered", set.ordered())
                .add("milestone", object(set.milestone()))
                .add("items", items);
    }

    private static JsonObjectBuilder object(Wording wording) {
        return Json.createObjectBuilder().add("da", wording.da()).add("en", wording.en());
    }

    static List<TrackSetInput> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(TrackJson::set)
                    .toList();
        }
    }

    private static TrackSetInput set(JsonObject object) {
        return new TrackSetInput(
                wording(object.getJsonObject("title")),
                SetRule.valueOf(object.getString("rule")),
                object.getInt("needed"),
                object.getBoolean("optional"),
                object.getBoolean("ordered"),
                wording(object.getJsonObject("milestone")),
                object.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .map(TrackJson::item)
                        .toList());
    }

    private static TrackItemInput item(JsonObject object) {
        boolean course = object.containsKey("course");
        return new TrackItemInput(
                course ? TrackItemInput.Kind.COURSE : TrackItemInput.Kind.TRACK,
                object.getJsonNumber(course ? "course" : "track").longValue(),
                object.getInt("credits"));
    }

    private static Wording wording(JsonObject object) {
        return new Wording(object.getString("da"), object.getString("en"));
    }
}
