package dk.loeft.xapi.model;

import jakarta.json.JsonArray;
import java.util.List;

/** The context of a statement (1.0.3 Data 2.4.6; 2.0 4.2.2.5). */
final class ContextRules {
    private static final List<String> PROPERTIES = List.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions");

    private static final List<String> PROPERTIES_20 = List.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "contextAgents",
            "contextGroups",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions");

    private static final List<String> KINDS = List.of("parent", "grouping", "category", "other");

    private ContextRules() {}

    /**
     * @param context the context
     * @param ofActivity whether the statement is about an activity
     */
    static void context(Property context, boolean ofActivity, XapiVersion version) {
        context.holding(version == XapiVersion.V1_0_3 ? PROPERTIES : PROPERTIES_20);
        context.where("registration", Property::uuid);
        context.where("instructor", ActorRules::actor);
        context.where("team", ContextRules::team);
        context.where("contextActivities", ContextRules::activities);
        context.where("contextAgents", agents -> agents.items().forEach(ContextRules::agent));
        context.where("contextGroups", groups -> groups.items().forEach(ContextRules::group));
        for (String name : List.of("revision", "platform")) {
            context.where(name, text -> {
                text.text();
                if (!ofActivity) {
                    throw text.breaks(XapiRule.ONLY_FOR_ACTIVITIES);
                }
            });
        }
        context.where("language", Property::languageTag);
        context.where("statement", StatementRules::reference);
        context.where("extensions", Property::extensions);
    }

    private static void team(Property team) {
        if (!ActorRules.type(team).equals(ActorRules.GROUP)) {
            throw team.breaks(XapiRule.TEAM);
        }
        ActorRules.group(team);
    }

    private static void activities(Property activities) {
        activities.holding(KINDS);
        KINDS.forEach(kind -> activities.where(kind, list -> {
            if (list.value() instanceof JsonArray) {
                list.items().forEach(ActivityRules::activity);
            } else {
                ActivityRules.activity(list);
            }
        }));
    }

    private static void agent(Property entry) {
        entry.holding(List.of("objectType", "agent", "relevantTypes"));
        type(entry, "contextAgent");
        Property agent = entry.need("agent");
        if (ActorRules.type(agent).equals(ActorRules.GROUP)) {
            throw agent.breaks(XapiRule.OBJECT_TYPE, "Agent");
        }
        ActorRules.actor(agent);
        entry.where("relevantTypes", ContextRules::relevantTypes);
    }

    private static void group(Property entry) {
        entry.holding(List.of("objectType", "group", "relevantTypes"));
        type(entry, "contextGroup");
        team(entry.need("group"));
        entry.where("relevantTypes", ContextRules::relevantTypes);
    }

    private static void type(Property entry, String expected) {
        Property type = entry.need("objectType");
        if (!type.text().equals(expected)) {
            throw type.breaks(XapiRule.OBJECT_TYPE, expected);
        }
    }

    private static void relevantTypes(Property types) {
        if (types.items().isEmpty()) {
            throw types.breaks(XapiRule.RELEVANT_TYPES);
        }
        types.items().forEach(Property::iri);
    }
}
