package dk.loeft.content.internal.media;

import dk.loeft.content.internal.packages.StoredItem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A document, a video or a page that somebody reads or watches.
 *
 * @param stored the item
 * @param kind what it is
 * @param needed how much of it is to be seen, in percent
 */
record MediaItem(StoredItem stored, MediaKind kind, int needed) {
    private static final double ALL = 100;

    private static final int MILLIS = 1_000;

    String given() {
        return Optional.ofNullable(stored.given().dataFromLms()).orElse("{}");
    }

    private JsonObject described() {
        try (JsonReader reader = Json.createReader(new StringReader(given()))) {
            return reader.readObject();
        }
    }

    /** How long it plays; zero for what does not. */
    Duration length() {
        JsonObject given = described();
        return kind == MediaKind.VIDEO
                ? Duration.ofMillis(Math.round(given.getJsonNumber("seconds").doubleValue() * MILLIS))
                : Duration.ZERO;
    }

    /** Whether as much of it was seen as is to be seen. */
    boolean done(Map<String, String> known) {
        return switch (kind) {
            case PDF -> {
                int pages = described().getInt("pages");
                int seen = MediaClaim.pages(known.getOrDefault(MediaClaim.SEEN, ""))
                        .of(pages);
                yield seen >= Math.ceil(pages * needed / ALL);
            }
            case VIDEO ->
                MediaClaim.ranges(known.getOrDefault(MediaClaim.WATCHED, "")).share(length()) >= needed / ALL;
            case PAGE -> known.containsKey(MediaClaim.READ);
        };
    }
}
