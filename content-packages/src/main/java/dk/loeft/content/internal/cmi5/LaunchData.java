package dk.loeft.content.internal.cmi5;

import dk.loeft.content.engine.cmi5.SessionState;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.DocumentWrite;
import dk.loeft.xapi.LrsProfiles;
import dk.loeft.xapi.LrsStates;
import dk.loeft.xapi.Precondition;
import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.XapiJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** The documents that a unit finds when it is opened (sections 10 and 11). */
@Dependent
class LaunchData {
    static final String STATE = "LMS.LaunchData";

    static final String PREFERENCES = "cmi5LearnerPreferences";

    private static final String SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

    private final LrsStates states;

    private final LrsProfiles profiles;

    private final CurrentActor current;

    private final Cmi5Settings settings;

    @Inject
    LaunchData(LrsStates states, LrsProfiles profiles, CurrentActor current, Cmi5Settings settings) {
        this.states = states;
        this.profiles = profiles;
        this.current = current;
        this.settings = settings;
    }

    /** The launch data of a session (10.2). */
    JsonObject of(CourseStructure.Node node, String sessionId, SessionState.Mode mode) {
        CourseStructure.Unit unit = node.unit().orElseThrow();
        JsonObjectBuilder data = XapiJson.objectBuilder()
                .add(
                        "contextTemplate",
                        XapiJson.objectBuilder()
                                .add(
                                        "contextActivities",
                                        XapiJson.objectBuilder()
                                                .add(
                                                        "grouping",
                                                        XapiJson.arrayBuilder().add(LmsStatements.activity(node.id()))))
                                .add("extensions", XapiJson.objectBuilder().add(SESSION, sessionId)))
                .add("launchMode", mode.text())
                .add("launchMethod", unit.ownWindow() ? "OwnWindow" : "AnyWindow")
                .add("moveOn", unit.moveOn().text())
                .add("returnURL", settings.returnUrl());
        unit.launchParameters().ifPresent(text -> data.add("launchParameters", text));
        unit.mastery().ifPresent(score -> data.add("masteryScore", LmsStatements.plain(score)));
        unit.entitlementKey()
                .ifPresent(key ->
                        data.add("entitlementKey", XapiJson.objectBuilder().add("courseStructure", key)));
        return data.build();
    }

    /** Writes the launch data in place of those of an earlier session. */
    void write(String activity, Ifi agent, UUID registration, JsonObject data) {
        DocumentShelf shelf = DocumentShelf.state(activity, agent, Optional.of(registration));
        current.as(Actor.system(), () -> states.write(shelf, STATE, json(data)));
    }

    /** Writes what the learner prefers, unless that was done before: units may change it, and then it stays so. */
    void prefer(Ifi agent, String language) {
        DocumentShelf shelf = DocumentShelf.agentProfile(agent);
        current.as(Actor.system(), () -> {
            if (profiles.find(shelf, PREFERENCES).isEmpty()) {
                JsonObject preferences = XapiJson.objectBuilder()
                        .add("languagePreference", language.equals("en") ? "en,da" : "da,en")
                        .add("audioPreference", "on")
                        .build();
                profiles.write(shelf, PREFERENCES, json(preferences));
            }
            return true;
        });
    }

    private static DocumentWrite json(JsonObject document) {
        return new DocumentWrite(
                "application/json", document.toString().getBytes(StandardCharsets.UTF_8), false, Precondition.NONE);
    }
}
