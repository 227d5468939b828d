package dk.loeft.certification.internal.simulation;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether an answer is what a case expects: only the fields given count. */
final class Comparison {
    private Comparison() {}

    /** Whether one field is as expected; reasons are a set. */
    static boolean same(String field, JsonValue expected, JsonValue actual) {
        if (field.equals("reasons") && expected instanceof JsonArray wanted && actual instanceof JsonArray came) {
            return Set.copyOf(wanted).equals(Set.copyOf(came));
        }
        if (expected instanceof JsonArray wanted && actual instanceof JsonArray came) {
            return sameRows(wanted, came);
        }
        return expected.equals(actual);
    }

    private static boolean sameRows(JsonArray expected, JsonArray actual) {
        boolean same = expected.size() == actual.size();
        for (int i = 0; same && i < expected.size(); i++) {
            same = sameRow(expected.getJsonObject(i), actual.getJsonObject(i));
        }
        return same;
    }

    private static boolean sameRow(JsonObject expected, JsonObject actual) {
        for (Map.Entry<String, JsonValue> field : expected.entrySet()) {
            if (!field.getValue().equals(actual.get(field.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** A value as a person reads it: texts without quotes, rows one after the other. */
    static String shown(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonArray list) {
            return list.stream().map(Comparison::shown).collect(Collectors.joining("; "));
        }
        if (value instanceof JsonObject row) {
            return row.entrySet().stream()
                    .map(field -> field.getKey() + " " + shown(field.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return value.toString();
    }
}
