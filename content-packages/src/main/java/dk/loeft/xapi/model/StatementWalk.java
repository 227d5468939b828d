package dk.loeft.xapi.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Goes through a statement that keeps the rules and comes by every agent, group, activity and verb in it, each of which the
 * visitor may exchange for another.
 */
final class StatementWalk {
    private static final String OBJECT = "object";

    private static final String MEMBER = "member";

    private final Visitor visitor;

    StatementWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** What meets the parts of a statement; each method returns what shall stand there, most often the same. */
    interface Visitor {
        /**
         * @param direct whether it is the actor or the object of the statement, or a member of one that is
         */
        JsonObject actor(JsonObject actor, boolean direct);

        /**
         * @param direct whether it is what the statement is about
         */
        JsonObject activity(JsonObject activity, boolean direct);

        /**
         * @param direct whether it is the verb of the statement, not of its SubStatement
         */
        JsonObject verb(JsonObject verb, boolean direct);
    }

    JsonObject statement(JsonObject statement) {
        return statement(statement, true);
    }

    private JsonObject statement(JsonObject statement, boolean direct) {
        JsonObject walked = with(statement, "actor", actor -> actor(actor, direct));
        walked = with(walked, "verb", verb -> visitor.verb(verb, direct));
        walked = with(walked, OBJECT, object -> object(object, direct));
        walked = with(walked, "authority", authority -> actor(authority, false));
        return with(walked, "context", this::context);
    }

    private JsonObject object(JsonObject object, boolean direct) {
        return switch (object.getString("objectType", "Activity")) {
            case "Activity" -> visitor.activity(object, direct);
            case "SubStatement" -> statement(object, false);
            case "StatementRef" -> object;
            default -> actor(object, direct);
        };
    }

    private JsonObject context(JsonObject context) {
        JsonObject walked = with(context, "instructor", actor -> actor(actor, false));
        walked = with(walked, "team", team -> actor(team, false));
        walked = each(walked, "contextAgents", entry -> with(entry, "agent", agent -> actor(agent, false)));
        walked = each(walked, "contextGroups", entry -> with(entry, "group", group -> actor(group, false)));
        return with(walked, "contextActivities", this::contextActivities);
    }

    private JsonObject contextActivities(JsonObject activities) {
        JsonObject walked = activities;
        for (String kind : List.of("parent", "grouping", "category", "other")) {
            if (walked.get(kind) instanceof JsonArray) {
                walked = each(walked, kind, activity -> visitor.activity(activity, false));
            } else {
                walked = with(walked, kind, activity -> visitor.activity(activity, false));
            }
        }
        return walked;
    }

    private JsonObject actor(JsonObject actor, boolean direct) {
        return visitor.actor(each(actor, MEMBER, member -> visitor.actor(member, direct)), direct);
    }

    private static JsonObject with(JsonObject object, String name, UnaryOperator<JsonObject> change) {
        if (!(object.get(name) instanceof JsonObject before)) {
            return object;
        }
        JsonObject after = change.apply(before);
        return after == before ? object : replaced(object, name, after);
    }

    private static JsonObject each(JsonObject object, String name, UnaryOperator<JsonObject> change) {
        if (!(object.get(name) instanceof JsonArray before)) {
            return object;
        }
        JsonArrayBuilder after = XapiJson.arrayBuilder();
        boolean same = true;
        for (JsonValue item : before) {
            JsonObject changed = change.apply(item.asJsonObject());
            same &= changed == item;
            after.add(changed);
        }
        return same ? object : replaced(object, name, after.build());
    }

    /** The object with another value under that name, in its place. */
    static JsonObject replaced(JsonObject object, String name, JsonValue value) {
        return XapiJson.objectBuilder(object).add(name, value).build();
    }
}
