package dk.loeft.xapi.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Strict JSON: UTF-8 without mistakes, no property twice, nothing after the value (RFC 8259; 1.0.3 Data 2.2). */
public final class XapiJson {
    /** Asked for once: {@code Json} looks for the provider in all jars, each time anew. */
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private static final JsonReaderFactory READERS =
            PROVIDER.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());

    private static final int DEEPEST = 200;

    private XapiJson() {}

    /** An object to be put together. */
    public static JsonObjectBuilder objectBuilder() {
        return BUILDERS.createObjectBuilder();
    }

    /** An object to be changed. */
    public static JsonObjectBuilder objectBuilder(JsonObject from) {
        return BUILDERS.createObjectBuilder(from);
    }

    /** A list to be put together. */
    public static JsonArrayBuilder arrayBuilder() {
        return BUILDERS.createArrayBuilder();
    }

    /** A text. */
    public static JsonString text(String text) {
        return PROVIDER.createValue(text);
    }

    /**
     * The value in UTF-8.
     *
     * @param name what to call it in a refusal
     * @throws InvalidXapiException if it is not JSON
     */
    public static JsonValue value(byte[] utf8, String name) {
        try {
            return value(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(utf8))
                            .toString(),
                    name);
        } catch (CharacterCodingException e) {
            throw new InvalidXapiException(name, XapiRule.JSON, "it is not UTF-8");
        }
    }

    /** @see #value(byte[], String) */
    public static JsonValue value(String text, String name) {
        refuseBrackets(text, name);
        // Readers stop behind the first value and say nothing of what follows it; as the only item of a list it must
        // end there.
        try (JsonReader reader = READERS.createReader(new StringReader("[" + text + "\n]"))) {
            JsonArray alone = reader.readArray();
            if (alone.size() != 1) {
                throw new InvalidXapiException(name, XapiRule.JSON, "it must be one value");
            }
            return alone.get(0);
        } catch (JsonException | IllegalStateException e) {
            throw new InvalidXapiException(name, XapiRule.JSON, firstLine(e));
        }
    }

    /** An object. */
    public static JsonObject object(byte[] utf8, String name) {
        return object(value(utf8, name), name);
    }

    /** @see #object(byte[], String) */
    public static JsonObject object(String text, String name) {
        return object(value(text, name), name);
    }

    /** An array. */
    public static JsonArray array(String text, String name) {
        if (value(text, name) instanceof JsonArray array) {
            return array;
        }
        throw new InvalidXapiException(name, XapiRule.ARRAY);
    }

    private static JsonObject object(JsonValue value, String name) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new InvalidXapiException(name, XapiRule.OBJECT);
    }

    /** Readers call themselves for each level; a thousand brackets must not cost a thousand frames. Nor may any close more. */
    private static void refuseBrackets(String text, String name) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
                if (depth > DEEPEST) {
                    throw new InvalidXapiException(
                            name, XapiRule.JSON, "it is nested more than " + DEEPEST + " levels deep");
                }
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth < 0) {
                    throw new InvalidXapiException(name, XapiRule.JSON, "a bracket closes that was never opened");
                }
            }
        }
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("malformed");
    }
}
