package dk.loeft.xapi.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a statement says, in a form that can be compared: without what the LRS adds, without names, displays and definitions,
 * numbers by value, properties and members in order (1.0.3 Data 2.2).
 */
final class Meaning {
    private static final Set<String> ADDED = Set.of("id", "timestamp", "stored", "authority", "version");

    private static final Set<String> BY_HAND = Set.of("display", "definition", "name", "description");

    private Meaning() {}

    static Object of(JsonObject statement) {
        TreeMap<String, Object> meaning = new TreeMap<>();
        statement.forEach((name, value) -> {
            if (!ADDED.contains(name)) {
                meaning.put(name, of(name, value));
            }
        });
        return meaning;
    }

    private static Object of(String name, JsonValue value) {
        if (value instanceof JsonObject object) {
            return object(name, object);
        }
        if (value instanceof JsonArray array) {
            List<Object> items = array.stream().map(item -> of(name, item)).toList();
            return name.equals("member")
                    ? items.stream()
                            .sorted(Comparator.comparing(Object::toString))
                            .toList()
                    : items;
        }
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue().stripTrailingZeros();
        }
        return value instanceof JsonString string ? text(name, string.getString()) : value.toString();
    }

    private static Object object(String name, JsonObject object) {
        if (name.equals("contextActivities")) {
            return lists(object);
        }
        TreeMap<String, Object> meaning = new TreeMap<>();
        // In extensions and accounts every property means something.
        boolean all = name.equals("extensions") || name.equals("account");
        object.forEach((key, value) -> {
            boolean counts = all || !BY_HAND.contains(key);
            boolean usual = key.equals("objectType")
                    && (value.toString().equals("\"Agent\"") || value.toString().equals("\"Activity\""));
            if (counts && !usual) {
                meaning.put(key, of(all ? "extensions" : key, value));
            }
        });
        return meaning;
    }

    private static Object lists(JsonObject activities) {
        TreeMap<String, Object> meaning = new TreeMap<>();
        activities.forEach((kind, value) -> meaning.put(
                kind,
                value instanceof JsonArray array
                        ? array.stream().map(item -> of("", item)).toList()
                        : List.of(of("", value))));
        return meaning;
    }

    private static Object text(String name, String text) {
        return switch (name) {
            case "registration", "id", "sha2" -> Syntax.isUuid(text) ? text.toLowerCase(Locale.ROOT) : text;
            case "duration" -> Durations.hundredths(text);
            case "timestamp" ->
                Syntax.moment(text).<Object>map(moment -> moment).orElse(text);
            default -> text;
        };
    }
}
