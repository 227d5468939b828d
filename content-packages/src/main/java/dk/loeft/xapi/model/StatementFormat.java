package dk.loeft.xapi.model;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How statements are handed out (1.0.3 Communication 2.1.3). */
public enum StatementFormat {
    /** Nothing but what tells who, which and what apart. */
    IDS,
    /** As they were received. */
    EXACT,
    /** With what the LRS knows best about activities and verbs, in the language asked for. */
    CANONICAL;

    /** The format called so, in small letters. */
    public static Optional<StatementFormat> of(String name) {
        return switch (name) {
            case "ids" -> Optional.of(IDS);
            case "exact" -> Optional.of(EXACT);
            case "canonical" -> Optional.of(CANONICAL);
            default -> Optional.empty();
        };
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The statement with identifiers alone. */
    public static JsonObject ids(JsonObject statement) {
        return new StatementWalk(new StatementWalk.Visitor() {
                    @Override
                    public JsonObject actor(JsonObject actor, boolean direct) {
                        return identity(actor);
                    }

                    @Override
                    public JsonObject activity(JsonObject activity, boolean direct) {
                        return only(activity, "id");
                    }

                    @Override
                    public JsonObject verb(JsonObject verb, boolean direct) {
                        return only(verb, "id");
                    }
                })
                .statement(statement);
    }

    /**
     * The statement with activities and verbs exchanged.
     *
     * @param activity an activity as the LRS knows it
     * @param verb a verb as the LRS knows it
     */
    public static JsonObject canonical(
            JsonObject statement, UnaryOperator<JsonObject> activity, UnaryOperator<JsonObject> verb) {
        return new StatementWalk(new StatementWalk.Visitor() {
                    @Override
                    public JsonObject actor(JsonObject actor, boolean direct) {
                        return actor;
                    }

                    @Override
                    public JsonObject activity(JsonObject json, boolean direct) {
                        return activity.apply(json);
                    }

                    @Override
                    public JsonObject verb(JsonObject json, boolean direct) {
                        return verb.apply(json);
                    }
                })
                .statement(statement);
    }

    private static JsonObject identity(JsonObject actor) {
        Optional<Ifi> ifi = Ifi.of(actor);
        JsonObjectBuilder identity = XapiJson.objectBuilder();
        Optional.ofNullable(actor.get("objectType")).ifPresent(type -> identity.add("objectType", type));
        if (ifi.isPresent()) {
            ifi.get().add(identity);
        } else {
            identity.add("member", actor.get("member"));
        }
        return identity.build();
    }

    private static JsonObject only(JsonObject object, String... names) {
        JsonObjectBuilder some = XapiJson.objectBuilder();
        for (String name : names) {
            Optional.ofNullable(object.get(name)).ifPresent(value -> some.add(name, value));
        }
        return some.build();
    }
}
