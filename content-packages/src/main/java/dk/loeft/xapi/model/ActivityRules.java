package dk.loeft.xapi.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Activities with their definitions and interactions (1.0.3 Data 2.4.4.1; 2.0 4.2.2.3). */
final class ActivityRules {
    private static final String INTERACTION_TYPE = "interactionType";

    private static final String RESPONSES = "correctResponsesPattern";

    /** Which lists of components an interaction may have. */
    private static final Map<String, List<String>> COMPONENTS = Map.of(
            "true-false", List.of(),
            "choice", List.of("choices"),
            "fill-in", List.of(),
            "long-fill-in", List.of(),
            "matching", List.of("source", "target"),
            "performance", List.of("steps"),
            "sequencing", List.of("choices"),
            "likert", List.of("scale"),
            "numeric", List.of(),
            "other", List.of());

    private static final List<String> LISTS = List.of("choices", "scale", "source", "target", "steps");

    private static final List<String> PROPERTIES = allowed();

    private ActivityRules() {}

    private static List<String> allowed() {
        List<String> allowed = new ArrayList<>(
                List.of("name", "description", "type", "moreInfo", "extensions", INTERACTION_TYPE, RESPONSES));
        allowed.addAll(LISTS);
        return List.copyOf(allowed);
    }

    static void activity(Property activity) {
        activity.holding(List.of("objectType", "id", "definition"));
        activity.where("objectType", type -> {
            if (!type.text().equals("Activity")) {
                throw type.breaks(XapiRule.OBJECT_TYPE, "Activity");
            }
        });
        activity.need("id").iri();
        activity.where("definition", ActivityRules::definition);
    }

    private static void definition(Property definition) {
        definition.holding(PROPERTIES);
        definition.where("name", Property::languageMap);
        definition.where("description", Property::languageMap);
        definition.where("type", Property::iri);
        definition.where("moreInfo", Property::iri);
        definition.where("extensions", Property::extensions);
        definition.where(RESPONSES, responses -> responses.items().forEach(Property::text));
        Optional<String> interaction = definition.find(INTERACTION_TYPE).map(ActivityRules::interaction);
        if (interaction.isEmpty() && definition.has(RESPONSES)) {
            throw definition.need(RESPONSES).breaks(XapiRule.INTERACTION_TYPE_MISSING);
        }
        LISTS.forEach(list -> definition.where(list, components -> components(components, list, interaction)));
    }

    private static String interaction(Property type) {
        if (!COMPONENTS.containsKey(type.text())) {
            throw type.breaks(
                    XapiRule.INTERACTION_TYPE,
                    String.join(", ", COMPONENTS.keySet().stream().sorted().toList()));
        }
        return type.text();
    }

    private static void components(Property components, String list, Optional<String> interaction) {
        if (interaction.isEmpty()) {
            throw components.breaks(XapiRule.INTERACTION_TYPE_MISSING);
        }
        if (!COMPONENTS.getOrDefault(interaction.get(), List.of()).contains(list)) {
            throw components.breaks(XapiRule.INTERACTION_COMPONENT, interaction.get());
        }
        Set<String> ids = new HashSet<>();
        for (Property component : components.items()) {
            component.holding(List.of("id", "description"));
            Property id = component.need("id");
            if (!ids.add(id.text())) {
                throw id.breaks(XapiRule.COMPONENT_ID);
            }
            component.where("description", Property::languageMap);
        }
    }
}
