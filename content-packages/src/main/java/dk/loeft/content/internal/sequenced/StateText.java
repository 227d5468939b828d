package dk.loeft.content.internal.sequenced;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The engine's serial form, which is maps, lists, strings, numbers and truths, as JSON; compressed where it is kept. */
final class StateText {
    private StateText() {}

    static byte[] compress(Map<String, ?> map) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(write(map).getBytes(StandardCharsets.UTF_8));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    static Map<String, Object> expand(byte[] bytes) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return read(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    static String write(Map<String, ?> map) {
        return json(map).toString();
    }

    static Map<String, Object> read(String text) {
        try (JsonReader reader = Json.createReader(new java.io.StringReader(text))) {
            return map(reader.readObject());
        }
    }

    /** The value as JSON; null becomes JSON's null. */
    static JsonValue json(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var object = Json.createObjectBuilder();
            map.forEach((name, each) -> object.add(String.valueOf(name), json(each)));
            return object.build();
        }
        if (value instanceof Iterable<?> list) {
            var array = Json.createArrayBuilder();
            list.forEach(each -> array.add(json(each)));
            return array.build();
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer || value instanceof Long) {
            return Json.createValue(((Number) value).longValue());
        }
        if (value instanceof Number number) {
            return Json.createValue(number.doubleValue());
        }
        return value == null ? JsonValue.NULL : Json.createValue(value.toString());
    }

    private static Map<String, Object> map(JsonObject object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            Object read = value(value);
            if (read != null) {
                map.put(name, read);
            }
        });
        return map;
    }

    private static @Nullable Object value(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> map(value.asJsonObject());
            case ARRAY -> list(value.asJsonArray());
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> number((JsonNumber) value);
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
        };
    }

    private static Object number(JsonNumber number) {
        if (number.isIntegral()) {
            return number.longValue();
        }
        return number.doubleValue();
    }

    private static List<Object> list(JsonArray array) {
        List<Object> list = new ArrayList<>();
        for (JsonValue each : array) {
            Object read = value(each);
            if (read != null) {
                list.add(read);
            }
        }
        return list;
    }
}
