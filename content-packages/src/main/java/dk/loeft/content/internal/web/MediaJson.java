package dk.loeft.content.internal.web;

import dk.loeft.content.MediaLaunch;
import dk.loeft.learning.LaunchMode;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Locale;
import java.util.TreeMap;

/** What players of documents, videos and pages begin with. */
final class MediaJson {
    private MediaJson() {}

    static JsonObject write(MediaLaunch launch, String parentOrigin) {
        JsonObjectBuilder known = Json.createObjectBuilder();
        new TreeMap<>(launch.known()).forEach(known::add);
        return Json.createObjectBuilder()
                .add("attempt", launch.attempt())
                .add("launch", String.valueOf(launch.launch()))
                .add(
                        "item",
                        Json.createObjectBuilder()
                                .add("id", launch.item())
                                .add("title", launch.title())
                                .add("href", launch.href())
                                .add("folder", launch.folder()))
                .add("mode", launch.mode().name().toLowerCase(Locale.ROOT))
                .add("credit", launch.mode() == LaunchMode.NORMAL ? "credit" : "no-credit")
                .add("given", given(launch))
                .add("needed", launch.needed())
                .add("known", known)
                .add("done", launch.done())
                .add("lastSeq", launch.lastSeq())
                .add("parentOrigin", parentOrigin)
                .add("locale", launch.language())
                .build();
    }

    private static JsonObject given(MediaLaunch launch) {
        try (JsonReader reader = Json.createReader(new StringReader(launch.given()))) {
            return reader.readObject();
        }
    }
}
