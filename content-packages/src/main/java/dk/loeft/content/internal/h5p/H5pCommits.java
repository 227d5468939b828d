package dk.loeft.content.internal.h5p;

import dk.loeft.content.Commit;
import dk.loeft.content.CommitAnswer.Rejected;
import dk.loeft.content.H5p;
import dk.loeft.content.engine.ScoState;
import dk.loeft.content.engine.TimeSpan;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.ItemProgress.Known;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.xapi.LaunchBounds;
import dk.loeft.xapi.LaunchCredentials;
import dk.loeft.xapi.Lrs;
import dk.loeft.xapi.StatementBatch;
import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.XapiJson;
import dk.loeft.xapi.model.XapiVersion;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores single commits of the H5P player. The caller has locked the attempt. */
@Dependent
class H5pCommits {
    /** More than content that keeps its answers ever needs. */
    private static final int LARGEST_STATE = 500_000;

    private static final String MILLIS_BEFORE = "time.before";

    private static final String TIME_OF = "time.launch";

    private final ItemProgress progress;

    private final Lrs lrs;

    private final CurrentActor current;

    @Inject
    H5pCommits(ItemProgress progress, Lrs lrs, CurrentActor current) {
        this.progress = progress;
        this.lrs = lrs;
        this.current = current;
    }

    /** The first thing in a commit that can never be stored. */
    static Optional<Rejected> rejected(Commit commit, LaunchBounds bounds) {
        for (Map.Entry<String, String> each : commit.elements().entrySet()) {
            String name = each.getKey();
            if (name.startsWith(H5p.STATEMENT)) {
                try {
                    statement(name, each.getValue(), bounds);
                } catch (InvalidXapiException invalid) {
                    return Optional.of(new Rejected(name, String.valueOf(invalid.getMessage())));
                }
            } else if (!name.equals(H5p.STATE)) {
                return Optional.of(new Rejected(name, "UNKNOWN_ELEMENT"));
            } else if (each.getValue().length() > LARGEST_STATE) {
                return Optional.of(new Rejected(name, "TOO_LARGE"));
            }
        }
        return Optional.empty();
    }

    /**
     * Stores the statements of a commit, then what the content keeps and the time.
     *
     * @param bounds those of the launch that acts: work of earlier launches of the attempt is stored within them
     * @param newest whether no newer launch of the item has reported; else the statements alone are stored
     */
    void store(Commit commit, Launches.Opened launch, LaunchBounds bounds, boolean newest) {
        List<Statement> statements = new ArrayList<>();
        commit.elements().forEach((name, text) -> {
            if (name.startsWith(H5p.STATEMENT)) {
                statements.add(statement(name, text, bounds));
            }
        });
        if (!statements.isEmpty()) {
            Actor actor = Actor.launch(bounds.launch(), bounds.person(), LaunchCredentials.PERMISSIONS);
            current.as(actor, () -> lrs.store(new StatementBatch(statements, XapiVersion.V1_0_3, Map.of())));
        }
        if (newest) {
            keep(commit, launch);
        }
    }

    private void keep(Commit commit, Launches.Opened launch) {
        Known known = progress.known(launch.attempt(), launch.item()).orElse(new Known(ScoState.NEW, Map.of()));
        Map<String, String> elements = new HashMap<>(known.elements());
        Optional.ofNullable(commit.elements().get(H5p.STATE)).ifPresent(state -> elements.put(H5p.STATE, state));
        Duration before = before(known, launch, elements);
        Duration session = TimeSpan.parse(commit.sessionTime()).orElse(Duration.ZERO);
        ScoState state = known.state();
        ScoState timed = new ScoState(
                state.status(),
                state.statusSet(),
                state.success(),
                state.score(),
                state.exit(),
                before,
                before.plus(session));
        progress.store(launch.attempt(), launch.item(), launch.id(), new Known(timed, elements));
    }

    /** The time before this launch; kept beside the state, for statements know nothing of launches. */
    private static Duration before(Known known, Launches.Opened launch, Map<String, String> elements) {
        String id = String.valueOf(launch.id());
        if (!id.equals(elements.get(TIME_OF))) {
            elements.put(TIME_OF, id);
            elements.put(MILLIS_BEFORE, String.valueOf(known.state().totalTime().toMillis()));
        }
        return Duration.ofMillis(Long.parseLong(elements.getOrDefault(MILLIS_BEFORE, "0")));
    }

    /** A statement as it is stored: by the learner, in the registration of the attempt, under the id that the player gave it. */
    private static Statement statement(String name, String text, LaunchBounds bounds) {
        JsonObject sent = XapiJson.object(text, name);
        String id = name.substring(H5p.STATEMENT.length());
        JsonObjectBuilder context = sent.get("context") instanceof JsonObject given
                ? XapiJson.objectBuilder(given)
                : XapiJson.objectBuilder();
        context.add("registration", bounds.registration().toString());
        JsonObject whole = XapiJson.objectBuilder(sent)
                .add("id", id)
                .add("actor", bounds.agent().agent())
                .add("context", context)
                .remove("authority")
                .remove("stored")
                .remove("attachments")
                .build();
        return Statement.read(withoutEmptyScore(whole), XapiVersion.V1_0_3, name);
    }

    /** Content without points reports a score from nothing to nothing, which xAPI does not know (Data 2.4.5.1). */
    private static JsonObject withoutEmptyScore(JsonObject statement) {
        boolean empty = statement.get("result") instanceof JsonObject result
                && result.get("score") instanceof JsonObject score
                && score.containsKey("max")
                && score.get("max").equals(score.get("min"));
        if (!empty) {
            return statement;
        }
        JsonValue result = XapiJson.objectBuilder(statement.getJsonObject("result"))
                .remove("score")
                .build();
        return XapiJson.objectBuilder(statement).add("result", result).build();
    }
}
