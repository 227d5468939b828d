package dk.loeft.content.internal.tincan;

import dk.loeft.content.PackageStandard;
import dk.loeft.content.engine.ScoState;
import dk.loeft.content.engine.Success;
import dk.loeft.content.engine.xapi.ActivityRules;
import dk.loeft.content.engine.xapi.ReportedResult;
import dk.loeft.content.engine.xapi.ReportedResult.ReportedScore;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.ItemProgress.Known;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.content.internal.tracking.Launches.Opened;
import dk.loeft.learning.LaunchMode;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.LaunchBounds;
import dk.loeft.xapi.LaunchRefusedException;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.spi.LaunchStatements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hears what Tin Can activities report, and makes progress of it: statements about the activity itself decide; where the package tells
 * of parts that it does not let anybody open, all of them done complete it too.
 */
@ApplicationScoped
class TinCanStatements implements LaunchStatements {
    /** The longest time the launch told of itself, in hundredths of a second. */
    private static final String DURATION = "xapi.duration";

    private static final String DONE = "xapi.done ";

    private static final int MILLIS = 10;

    private final Launches launches;

    private final ItemProgress progress;

    private final Clock clock;

    @Inject
    TinCanStatements(Launches launches, ItemProgress progress, Clock clock) {
        this.launches = launches;
        this.progress = progress;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected TinCanStatements() {
        this.launches = null;
        this.progress = null;
        this.clock = null;
    }

    @Override
    public String standard() {
        return PackageStandard.TIN_CAN.activityKind();
    }

    @Override
    public void stored(LaunchBounds bounds, List<Statement> statements) {
        Opened launch = launches.find(bounds.launch()).orElseThrow();
        if (launch.mode() != LaunchMode.NORMAL) {
            throw new LaunchRefusedException(
                    "The activity was opened to be looked at; nothing that happens in it is recorded.");
        }
        progress.lock(launch.attempt());
        Known known = progress.known(launch.attempt(), launch.item()).orElse(new Known(ScoState.NEW, Map.of()));
        boolean continued = progress.reportedBy(launch.attempt(), launch.item(), launch.id());
        Map<String, String> elements = new LinkedHashMap<>(known.elements());
        if (!continued) {
            elements.remove(DURATION);
        }
        ScoState state = continued ? known.state() : ActivityRules.begun(known.state());
        state = ActivityRules.after(state, results(bounds, statements, elements));
        for (Statement each : statements) {
            if (about(each).equals(bounds.activities().get(0))) {
                state = ActivityRules.after(state, result(each, elements));
            }
        }
        ScoState timed = ActivityRules.timed(state, session(launch, elements));
        progress.store(launch.attempt(), launch.item(), launch.id(), new Known(timed, elements));
    }

    /** What the parts that the package tells of come to: the activity is completed when all of them are. */
    private static ReportedResult results(
            LaunchBounds bounds, List<Statement> statements, Map<String, String> elements) {
        List<String> parts = bounds.activities().subList(1, bounds.activities().size());
        for (Statement each : statements) {
            ReportedResult result = result(each, new LinkedHashMap<>());
            if (parts.contains(about(each)) && result.completed() && result.success() != Success.FAILED) {
                elements.put(DONE + about(each), "true");
            }
        }
        boolean all = !parts.isEmpty() && parts.stream().allMatch(part -> elements.containsKey(DONE + part));
        return ReportedResult.of("", all, null, ReportedScore.NONE, null);
    }

    /** The IRI of the activity that a statement is about, empty if it is about something else. */
    private static String about(Statement statement) {
        JsonObject object = statement.json().getJsonObject("object");
        return object.getString("objectType", "Activity").equals("Activity") ? object.getString("id", "") : "";
    }

    private static ReportedResult result(Statement statement, Map<String, String> elements) {
        JsonObject result =
                Optional.ofNullable(statement.json().getJsonObject("result")).orElse(JsonObject.EMPTY_JSON_OBJECT);
        ReportedResult reported = ReportedResult.of(
                statement.verb(),
                truth(result, "completion"),
                truth(result, "success"),
                score(result),
                result.getString("duration", null));
        reported.duration()
                .map(duration -> duration.toMillis() / MILLIS)
                .filter(hundredths -> hundredths > Long.parseLong(elements.getOrDefault(DURATION, "0")))
                .ifPresent(hundredths -> elements.put(DURATION, hundredths.toString()));
        return reported;
    }

    private static @Nullable Boolean truth(JsonObject result, String name) {
        return result.containsKey(name) ? Boolean.valueOf(result.getBoolean(name)) : null;
    }

    private static ReportedScore score(JsonObject result) {
        JsonObject score = result.getJsonObject("score");
        return score == null
                ? ReportedScore.NONE
                : new ReportedScore(
                        number(score, "scaled"), number(score, "raw"), number(score, "min"), number(score, "max"));
    }

    private static @Nullable Double number(JsonObject score, String name) {
        return score.containsKey(name)
                ? Double.valueOf(score.getJsonNumber(name).doubleValue())
                : null;
    }

    /** What the activity says, else what the clock says. */
    private Duration session(Opened launch, Map<String, String> elements) {
        String told = elements.get(DURATION);
        if (told != null) {
            return Duration.ofMillis(Long.parseLong(told) * MILLIS);
        }
        Duration since = Duration.between(launch.openedAt(), clock.instant());
        return since.isNegative() ? Duration.ZERO : since;
    }

    @Override
    public void document(LaunchBounds launch, DocumentShelf shelf, String name) {
        // Tin Can leaves all documents within the bounds of the launch to the package.
    }
}
