package dk.loeft.content.internal.tracking;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Data model elements as one JSON object. */
final class ElementsText {
    private ElementsText() {}

    static String write(Map<String, String> elements) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        new TreeMap<>(elements).forEach(json::add);
        return json.build().toString();
    }

    static Map<String, String> read(String text) {
        Map<String, String> elements = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            var json = reader.readObject();
            json.keySet().forEach(name -> elements.put(name, json.getString(name)));
        }
        return elements;
    }
}
