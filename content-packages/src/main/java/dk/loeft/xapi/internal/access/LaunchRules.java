package dk.loeft.xapi.internal.access;

import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.LaunchBounds;
import dk.loeft.xapi.StatementQuery;
import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.XapiJson;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps a launch within its bounds. */
final class LaunchRules {
    private final LaunchBounds bounds;

    LaunchRules(LaunchBounds bounds) {
        this.bounds = bounds;
    }

    /** Refuses statements of somebody else, of another registration, and those that void. */
    void write(List<Statement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            write(statements.get(i), statements.size() == 1 ? "statement" : "statements[" + i + "]");
        }
    }

    private void write(Statement statement, String name) {
        if (!byLearner(statement.json())) {
            throw LaunchRule.ACTOR.refusal(name);
        }
        Optional<UUID> registration = statement.registration();
        if (bounds.registrationNeeded() && registration.isEmpty() || another(registration)) {
            throw LaunchRule.REGISTRATION.refusal(name, bounds.registration());
        }
        if (statement.voiding()) {
            throw LaunchRule.VOIDING.refusal(name);
        }
    }

    private boolean byLearner(JsonObject statement) {
        JsonObject actor = statement.getJsonObject("actor");
        return !actor.getString("objectType", "Agent").equals("Group")
                && Ifi.of(actor).equals(Optional.of(bounds.agent()));
    }

    private boolean another(Optional<UUID> registration) {
        return registration.isPresent() && !registration.get().equals(bounds.registration());
    }

    /** What may be told of a question: statements of its own registration, or about its own activity where it needs none. */
    StatementQuery narrowed(StatementQuery query) {
        query.agent().ifPresent(this::agent);
        if (another(query.registration())) {
            throw LaunchRule.QUERY_REGISTRATION.refusal(bounds.registration());
        }
        boolean byActivity = !bounds.registrationNeeded()
                && query.registration().isEmpty()
                && query.activity().map(bounds::owns).orElse(false);
        return new StatementQuery(
                byActivity ? Optional.of(bounds.agent()) : query.agent(),
                query.relatedAgents() && !byActivity,
                query.verb(),
                query.activity(),
                query.relatedActivities(),
                byActivity ? Optional.empty() : Optional.of(bounds.registration()),
                query.since(),
                query.until(),
                query.ascending(),
                query.limit(),
                query.form(),
                query.cursor());
    }

    /** Whether a stored statement, in the form exact, is one that the launch may read. */
    boolean mayRead(String json) {
        JsonObject read = XapiJson.object(json, "statement");
        Optional<UUID> registration = new Statement(read).registration();
        return byLearner(read)
                && (registration.isPresent()
                        ? !another(registration)
                        : !bounds.registrationNeeded()
                                && bounds.owns(read.getJsonObject("object").getString("id", "")));
    }

    void agent(Ifi agent) {
        if (!agent.equals(bounds.agent())) {
            throw LaunchRule.QUERY_AGENT.refusal();
        }
    }

    /** @param writing whether a document is to be written or removed */
    void document(DocumentShelf shelf, boolean writing) {
        shelf.agent().ifPresent(this::agent);
        if (shelf.activity().isPresent() && !bounds.owns(shelf.activity().get())) {
            throw LaunchRule.STATE_ACTIVITY.refusal(
                    String.join(", ", bounds.activities().subList(0, 1)));
        }
        switch (shelf.resource()) {
            case STATE -> {
                boolean missing =
                        bounds.registrationNeeded() && shelf.registration().isEmpty();
                if (missing || another(shelf.registration())) {
                    throw LaunchRule.STATE_REGISTRATION.refusal(bounds.registration());
                }
            }
            case ACTIVITY_PROFILE -> {
                if (writing) {
                    throw LaunchRule.PROFILE_ACTIVITY.refusal();
                }
            }
            case AGENT_PROFILE -> {
                // Its own agent's: asked above.
            }
        }
    }
}
