package dk.loeft.content.internal.cmi5;

import dk.loeft.content.engine.cmi5.Cmi5Verb;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.xapi.Lrs;
import dk.loeft.xapi.StatementBatch;
import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.XapiJson;
import dk.loeft.xapi.model.XapiVersion;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The statements that the LMS makes itself (9.3). The system vouches for them. */
@Dependent
class LmsStatements {
    private static final String CONTEXT = "https://w3id.org/xapi/cmi5/context/";

    private static final String RESULT = "https://w3id.org/xapi/cmi5/result/extensions/";

    private final Lrs lrs;

    private final CurrentActor current;

    private final Clock clock;

    @Inject
    LmsStatements(Lrs lrs, CurrentActor current, Clock clock) {
        this.lrs = lrs;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What all statements of a session have in common.
     *
     * @param agent the learner
     * @param sessionId the session
     */
    record Of(Ifi agent, UUID registration, String sessionId) {}

    /**
     * What a statement is about.
     *
     * @param id the IRI of the LMS
     * @param publisherId the IRI of the publisher
     * @param name what it is called, by language
     * @param type the kind of activity, an IRI
     */
    record About(String id, String publisherId, LangText name, Optional<String> type) {
        static final String BLOCK = "https://w3id.org/xapi/cmi5/activitytype/block";

        static final String COURSE = "https://w3id.org/xapi/cmi5/activitytype/course";
    }

    /** A launch (9.3.1): with everything that the unit will find in its launch data. */
    void launched(Of of, About unit, String url, JsonObject launchData) {
        JsonObjectBuilder extensions = XapiJson.objectBuilder()
                .add(extension("launchmode"), launchData.get("launchMode"))
                .add(extension("launchurl"), url)
                .add(extension("moveon"), launchData.get("moveOn"));
        Map.of("masteryscore", "masteryScore", "launchparameters", "launchParameters")
                .forEach((name, property) -> Optional.ofNullable(launchData.get(property))
                        .ifPresent(value -> extensions.add(extension(name), value)));
        store(of, Cmi5Verb.LAUNCHED, unit, Optional.empty(), extensions);
    }

    /** @param time from the launch to the last statement of the unit (9.5.4.2) */
    void abandoned(Of of, About unit, Duration time) {
        JsonObject result =
                XapiJson.objectBuilder().add("duration", time.toString()).build();
        store(of, Cmi5Verb.ABANDONED, unit, Optional.of(result), XapiJson.objectBuilder());
    }

    void waived(Of of, About unit, String reason) {
        JsonObject result = XapiJson.objectBuilder()
                .add("success", true)
                .add("completion", true)
                .add("extensions", XapiJson.objectBuilder().add(RESULT + "reason", reason))
                .build();
        store(of, Cmi5Verb.WAIVED, unit, Optional.of(result), XapiJson.objectBuilder());
    }

    /** @param about a block or the course */
    void satisfied(Of of, About about) {
        store(of, Cmi5Verb.SATISFIED, about, Optional.empty(), XapiJson.objectBuilder());
    }

    private static String extension(String name) {
        return CONTEXT + "extensions/" + name;
    }

    private void store(Of of, Cmi5Verb verb, About about, Optional<JsonObject> result, JsonObjectBuilder extensions) {
        JsonObjectBuilder statement = XapiJson.objectBuilder()
                .add("id", UUID.randomUUID().toString())
                .add("actor", of.agent().agent())
                .add(
                        "verb",
                        XapiJson.objectBuilder()
                                .add("id", verb.iri())
                                .add("display", XapiJson.objectBuilder().add("en", verb.display())))
                .add("object", object(about))
                .add("timestamp", clock.instant().toString());
        result.ifPresent(json -> statement.add("result", json));
        boolean moveOn = result.map(json -> json.containsKey("success")).orElse(false);
        statement.add("context", context(of, about, moveOn, extensions));
        StatementBatch batch = new StatementBatch(
                List.of(Statement.read(statement.build(), XapiVersion.V1_0_3, "statement")),
                XapiVersion.V1_0_3,
                Map.of());
        current.as(Actor.system(), () -> lrs.store(batch));
    }

    private static JsonObject context(Of of, About about, boolean moveOn, JsonObjectBuilder extensions) {
        JsonArrayBuilder categories = XapiJson.arrayBuilder().add(activity(CONTEXT + "categories/cmi5"));
        if (moveOn) {
            categories.add(activity(CONTEXT + "categories/moveon"));
        }
        return XapiJson.objectBuilder()
                .add("registration", of.registration().toString())
                .add(
                        "contextActivities",
                        XapiJson.objectBuilder()
                                .add("category", categories)
                                .add("grouping", XapiJson.arrayBuilder().add(activity(about.publisherId()))))
                .add("extensions", extensions.add(extension("sessionid"), of.sessionId()))
                .build();
    }

    static JsonObjectBuilder activity(String id) {
        return XapiJson.objectBuilder().add("objectType", "Activity").add("id", id);
    }

    private static JsonObjectBuilder object(About about) {
        JsonObjectBuilder definition = XapiJson.objectBuilder();
        JsonObjectBuilder names = XapiJson.objectBuilder();
        about.name().byLanguage().forEach((tag, text) -> {
            if (tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") && !text.isEmpty()) {
                names.add(tag, text);
            }
        });
        JsonObject named = names.build();
        if (!named.isEmpty()) {
            definition.add("name", named);
        }
        about.type().ifPresent(type -> definition.add("type", type));
        return activity(about.id()).add("definition", definition);
    }

    /** A number as JSON writes it. */
    static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros().scale() < 0 ? number.setScale(0) : number.stripTrailingZeros();
    }
}
