package dk.loeft.xapi.model;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Set;

/** What an LRS knows of an activity or a verb, gathered from many statements, and told in one language. */
public final class Descriptions {
    private static final Set<String> LANGUAGE_MAPS = Set.of("name", "description", "display");

    private Descriptions() {}

    /**
     * What is known with something newer on top (1.0.3 Data 2.4.4.1): languages are added to languages, extensions to
     * extensions, everything else is exchanged.
     */
    public static JsonObject merged(JsonObject known, JsonObject newer) {
        JsonObjectBuilder merged = XapiJson.objectBuilder(known);
        newer.forEach((name, value) -> {
            boolean added = LANGUAGE_MAPS.contains(name) || name.equals("extensions");
            if (added && known.get(name) instanceof JsonObject before && value instanceof JsonObject after) {
                JsonObjectBuilder both = XapiJson.objectBuilder(before);
                after.forEach(both::add);
                merged.add(name, both);
            } else {
                merged.add(name, value);
            }
        });
        return merged.build();
    }

    /** The same with each language map cut down to the one language that the reader likes best. */
    public static JsonObject in(List<LanguageRange> liked, JsonObject description) {
        JsonObjectBuilder one = XapiJson.objectBuilder();
        description.forEach((name, value) ->
                one.add(name, LANGUAGE_MAPS.contains(name) ? best(liked, value.asJsonObject()) : value));
        return one.build();
    }

    private static JsonValue best(List<LanguageRange> liked, JsonObject map) {
        if (map.size() < 2) {
            return map;
        }
        String tag = Locale.lookupTag(liked, map.keySet());
        String chosen = map.keySet().stream()
                .filter(each -> each.equalsIgnoreCase(tag))
                .findFirst()
                .orElseGet(() -> map.keySet().iterator().next());
        return XapiJson.objectBuilder().add(chosen, map.get(chosen)).build();
    }
}
