package dk.loeft.certification.internal;

import dk.loeft.certification.engine.Entry;
import dk.loeft.certification.internal.written.BadCaseFile;
import dk.loeft.certification.internal.written.HistoryReader;
import dk.loeft.certification.internal.written.Node;
import dk.loeft.certification.internal.written.Place;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;

/** Reads stored lines as the rules want them. */
final class Histories {
    /** A field of lines that the rules do not read: what a rule of assignment was called. */
    static final String RULE_TITLE = "ruleTitle";

    private static final JsonProvider JSON = JsonProvider.provider();

    private Histories() {}

    static List<Entry> entries(List<Line> lines) {
        try {
            return HistoryReader.entries(
                    lines.stream().map(line -> new Node(json(line), Place.FILE)).toList());
        } catch (BadCaseFile bad) {
            throw new IllegalStateException("A stored history cannot be read: " + bad.key(), bad);
        }
    }

    private static JsonObject json(Line line) {
        JsonObjectBuilder json = JSON.createObjectBuilder(line.details())
                .remove(RULE_TITLE)
                .add("seq", line.seq())
                .add("type", line.type().name());
        line.day().ifPresent(day -> json.add("on", day.toString()));
        return json.build();
    }
}
