package dk.loeft.xapi.model;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Everybody and everything that a statement names, its authority included. The objects are those of the statement, the very
 * same ones.
 *
 * @param actors agents and groups; members come before their group
 * @param activities activities
 * @param verbs the verb, and that of a SubStatement
 */
public record StatementParts(List<Part> actors, List<Part> activities, List<Part> verbs) {
    /**
     * One of them.
     *
     * @param json it
     * @param direct whether the statement itself is by it or about it; else it stands in its context, its authority or its
     *     SubStatement
     */
    public record Part(JsonObject json, boolean direct) {}

    static StatementParts of(JsonObject statement) {
        StatementParts parts = new StatementParts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        new StatementWalk(parts.collector()).statement(statement);
        return new StatementParts(List.copyOf(parts.actors), List.copyOf(parts.activities), List.copyOf(parts.verbs));
    }

    private StatementWalk.Visitor collector() {
        return new StatementWalk.Visitor() {
            @Override
            public JsonObject actor(JsonObject actor, boolean direct) {
                return noted(actors, actor, direct);
            }

            @Override
            public JsonObject activity(JsonObject activity, boolean direct) {
                return noted(activities, activity, direct);
            }

            @Override
            public JsonObject verb(JsonObject verb, boolean direct) {
                return noted(verbs, verb, direct);
            }
        };
    }

    private static JsonObject noted(List<Part> list, JsonObject json, boolean direct) {
        list.add(new Part(json, direct));
        return json;
    }
}
