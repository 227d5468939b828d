package dk.loeft.xapi.model;

import jakarta.json.JsonObject;

/** Agents and groups outside of statements, as parameters hold them. */
public final class XapiAgent {
    private XapiAgent() {}

    /**
     * An agent or a group.
     *
     * @param name what to call it in a refusal
     * @throws InvalidXapiException if it is none
     */
    public static JsonObject read(String json, String name) {
        JsonObject actor = XapiJson.object(json, name);
        ActorRules.actor(Property.of(name, actor));
        return actor;
    }
}
