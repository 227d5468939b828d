package dk.loeft.xapi.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes JSON as text, in one piece and in the order it has. */
public final class JsonText {
    private final StringBuilder text = new StringBuilder();

    private final Function<JsonObject, @Nullable String> instead;

    private JsonText(Function<JsonObject, @Nullable String> instead) {
        this.instead = instead;
    }

    public static String of(JsonValue json) {
        return of(json, object -> null);
    }

    /**
     * The text with something else where some objects stand.
     *
     * @param instead what to write for an object; null to write the object
     */
    public static String of(JsonValue json, Function<JsonObject, @Nullable String> instead) {
        JsonText writer = new JsonText(instead);
        writer.append(json);
        return writer.text.toString();
    }

    private void append(JsonValue value) {
        if (value instanceof JsonObject object) {
            String other = instead.apply(object);
            if (other == null) {
                append(object);
            } else {
                text.append(other);
            }
        } else if (value instanceof JsonArray array) {
            text.append('[');
            for (int i = 0; i < array.size(); i++) {
                text.append(i == 0 ? "" : ",");
                append(array.get(i));
            }
            text.append(']');
        } else {
            text.append(value);
        }
    }

    private void append(JsonObject object) {
        text.append('{');
        String comma = "";
        for (Map.Entry<String, JsonValue> property : object.entrySet()) {
            text.append(comma);
            name(property.getKey());
            text.append(':');
            append(property.getValue());
            comma = ",";
        }
        text.append('}');
    }

    private void name(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                text.append(XapiJson.text(name));
                return;
            }
        }
        text.append('"').append(name).append('"');
    }
}
