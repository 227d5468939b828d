package dk.loeft.content.internal.web;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;
import java.util.UUID;

/**
 * The JSON object that a call brings.
 *
 * @param json it
 */
record CallBody(JsonObject json) {
    /** Reads it; nothing at all is an object without properties. */
    static CallBody read(String text) {
        if (text.isBlank()) {
            return new CallBody(JsonValue.EMPTY_JSON_OBJECT);
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return new CallBody(reader.readObject());
        } catch (JsonException e) {
            throw new MalformedCall("content.api.json", "");
        }
    }

    Optional<String> text(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonString text) {
            return Optional.of(text.getString());
        }
        throw new MalformedCall("content.api.field", name);
    }

    String need(String name) {
        return text(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new MalformedCall("content.api.field", name));
    }

    Optional<Long> number(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return Optional.of(number.longValue());
        }
        throw new MalformedCall("content.api.field", name);
    }

    boolean truth(String name, boolean otherwise) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return otherwise;
        }
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        throw new MalformedCall("content.api.field", name);
    }

    /** A UUID in an address. */
    static UUID uuid(String text) {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new MalformedCall("content.api.uuid", text);
        }
        return UUID.fromString(text);
    }
}
