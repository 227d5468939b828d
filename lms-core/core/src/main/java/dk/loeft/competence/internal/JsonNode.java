package dk.loeft.competence.internal;

import dk.loeft.shared.RefusedException;
import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A value of a JSON file that knows its line, which JSON-P's own values do not: whoever has to mend a file needs to find the place.
 *
 * @param line the line in which it begins
 * @param fields the fields of an object, else none
 * @param items the items of an array, else none
 * @param text the text of a string or number, else empty
 * @param kind what it is
 */
record JsonNode(long line, Map<String, JsonNode> fields, List<JsonNode> items, String text, Kind kind) {
    /** What a value is. */
    enum Kind {
        OBJECT,
        ARRAY,
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING
    }

    /** Says nothing about anything. */
    static final JsonNode NOTHING = new JsonNode(0, Map.of(), List.of(), "", Kind.NOTHING);

    private static final int DEEPEST = 40;

    /**
     * Reads a whole file.
     *
     * @throws RefusedException with the line where it ceases to be JSON
     */
    static JsonNode of(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            return read(parser);
        } catch (JsonParsingException e) {
            throw new RefusedException(
                    "competence.json.broken", Math.max(1, e.getLocation().getLineNumber()));
        }
    }

    private static JsonNode read(JsonParser parser) {
        try {
            JsonNode root = value(parser, parser.next(), 0);
            if (parser.hasNext()) {
                throw new RefusedException("competence.json.broken", line(parser));
            }
            return root;
        } catch (NoSuchElementException | IllegalStateException e) {
            throw new RefusedException("competence.json.broken", line(parser));
        }
    }

    private static JsonNode value(JsonParser parser, Event event, int depth) {
        long line = line(parser);
        if (depth > DEEPEST) {
            throw new RefusedException("competence.json.deep", line);
        }
        return switch (event) {
            case START_OBJECT -> object(parser, line, depth);
            case START_ARRAY -> array(parser, line, depth);
            case VALUE_STRING -> new JsonNode(line, Map.of(), List.of(), parser.getString(), Kind.TEXT);
            case VALUE_NUMBER -> new JsonNode(line, Map.of(), List.of(), parser.getString(), Kind.NUMBER);
            case VALUE_NULL -> new JsonNode(line, Map.of(), List.of(), "", Kind.NOTHING);
            default -> new JsonNode(line, Map.of(), List.of(), "", Kind.TRUTH);
        };
    }

    private static JsonNode object(JsonParser parser, long line, int depth) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            fields.put(name, value(parser, parser.next(), depth + 1));
        }
        return new JsonNode(line, fields, List.of(), "", Kind.OBJECT);
    }

    private static JsonNode array(JsonParser parser, long line, int depth) {
        List<JsonNode> items = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            items.add(value(parser, event, depth + 1));
        }
        return new JsonNode(line, Map.of(), items, "", Kind.ARRAY);
    }

    private static long line(JsonParser parser) {
        return Math.max(1, parser.getLocation().getLineNumber());
    }

    /** The object in a field; absent if there is none or null. */
    Optional<JsonNode> object(String name) {
        return of(name, Kind.OBJECT);
    }

    /** What an array in a field holds; nothing if there is none. */
    List<JsonNode> objects(String name) {
        List<JsonNode> found = of(name, Kind.ARRAY).map(JsonNode::items).orElse(List.of());
        for (JsonNode each : found) {
            if (each.kind != Kind.OBJECT) {
                throw new RefusedException("competence.json.shape", each.line, name);
            }
        }
        return found;
    }

    /** The text in a field, without blanks around it; empty if there is none. */
    String text(String name) {
        return FileTexts.clean(of(name, Kind.TEXT).map(JsonNode::text).orElse(""));
    }

    /** The number in a field; absent if there is none. */
    Optional<Double> number(String name) {
        return of(name, Kind.NUMBER).map(node -> Double.parseDouble(node.text));
    }

    private Optional<JsonNode> of(String name, Kind wanted) {
        JsonNode found = fields.get(name);
        if (found == null || found.kind == Kind.NOTHING) {
            return Optional.empty();
        }
        if (found.kind != wanted) {
            throw new RefusedException("competence.json.shape", found.line, name);
        }
        return Optional.of(found);
    }
}
