package dk.loeft.content.internal.cmi5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.content.Cmi5;
import dk.loeft.content.Cmi5Launch;
import dk.loeft.content.Cmi5Registered;
import dk.loeft.content.Cmi5SessionRow;
import dk.loeft.content.Cmi5Standing;
import dk.loeft.content.Cmi5Token;
import dk.loeft.content.engine.cmi5.Cmi5Verb;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.PartState;
import dk.loeft.learning.Success;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.shared.RefusedException;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.DocumentWrite;
import dk.loeft.xapi.LaunchRefusedException;
import dk.loeft.xapi.LrsDocument;
import dk.loeft.xapi.Precondition;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.XapiJson;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A course of cmi5 taken from beginning to end, on the real database. */
class Cmi5RunTest extends TakenCourse {
    @Test
    void aLaunchIsWrittenDownBeforeTheUnitOpens() {
        Cmi5Launch launch = launch(A, LaunchMode.NORMAL);

        assertThat(verbs(launch)).containsExactly("launched");
        JsonObject context = desk.statements(launch.registration()).get(0).getJsonObject("context");
        JsonObject extensions = context.getJsonObject("extensions");
        assertThat(extensions.getString("https://w3id.org/xapi/cmi5/context/extensions/launchurl"))
                .isEqualTo("http://127.0.0.1:8080/content/p/" + course + "/index.html?x=1#y");
        assertThat(extensions.getString("https://w3id.org/xapi/cmi5/context/extensions/launchparameters"))
                .isEqualTo("p=1");
        assertThat(extensions
                        .getJsonNumber("https://w3id.org/xapi/cmi5/context/extensions/masteryscore")
                        .doubleValue())
                .isEqualTo(0.8);
        assertThat(launch.url()).matches("http://127.0.0.1:8080/content/p/[0-9a-f]{64}/index.html\\?x=1&endpoint=.*#y");
        assertThat(launch.ownWindow()).isFalse();
        assertThat(launch(B, LaunchMode.NORMAL).ownWindow()).isTrue();
    }

    @Test
    void theUnitFindsItsLaunchDataAndMayNotChangeThem() {
        Cmi5Launch launch = launch(A, LaunchMode.NORMAL);
        Actor unit = desk.enter(launch);
        DocumentShelf shelf = DocumentShelf.state(
                Cmi5Desk.parameter(launch, "activityId"), agent(launch), Optional.of(launch.registration()));

        LrsDocument document = desk.states(unit, states -> states.find(shelf, LaunchData.STATE))
                .orElseThrow();
        JsonObject data = XapiJson.object(document.body(), "data");
        assertThat(data.getString("launchMode")).isEqualTo("Normal");
        assertThat(data.getString("moveOn")).isEqualTo("CompletedAndPassed");
        assertThat(data.getJsonObject("entitlementKey").getString("courseStructure"))
                .isEqualTo("key");
        assertThat(data.getString("returnURL")).startsWith("http://127.0.0.1:8080/");
        assertThat(data.getJsonObject("contextTemplate").toString()).contains(launch.session(), A);
        assertThatThrownBy(() -> desk.states(unit, states -> states.write(shelf, LaunchData.STATE, json("{}"))))
                .hasMessageContaining("10.2.1");
        assertThatThrownBy(() -> desk.states(unit, states -> {
                    states.clear(shelf);
                    return true;
                }))
                .hasMessageContaining("10.2.1");
    }

    private static DocumentWrite json(String body) {
        return new DocumentWrite("application/json", body.getBytes(StandardCharsets.UTF_8), false, Precondition.NONE);
    }

    @Test
    void preferencesAreThoseOfThePersonAndStayAsTheUnitLeavesThem() {
        Cmi5Launch launch = launch(A, LaunchMode.NORMAL);
        Actor unit = desk.enter(launch);
        DocumentShelf shelf = DocumentShelf.agentProfile(agent(launch));
        desk.profiles(
                unit,
                profiles -> profiles.write(
                        shelf,
                        LaunchData.PREFERENCES,
                        json("{\"languagePreference\":\"sv,da\",\"audioPreference\":\"off\"}")));
        launch(B, LaunchMode.NORMAL);
        Actor next = desk.enter(launch(C, LaunchMode.NORMAL));

        LrsDocument kept = desk.profiles(next, profiles -> profiles.find(shelf, LaunchData.PREFERENCES))
                .orElseThrow();
        assertThat(new String(kept.body(), StandardCharsets.UTF_8)).contains("sv,da", "off");
        for (String wrong : List.of(
                "[]",
                "{\"languagePreference\":\"da\"}",
                "{\"languagePreference\":\"\",\"audioPreference\":\"on\"}",
                "{\"languagePreference\":\"da en\",\"audioPreference\":\"on\"}",
                "{\"languagePreference\":\"da\",\"audioPreference\":\"loud\"}")) {
            assertThatThrownBy(() ->
                            desk.profiles(next, profiles -> profiles.write(shelf, LaunchData.PREFERENCES, json(wrong))))
                    .as(wrong)
                    .isInstanceOf(LaunchRefusedException.class);
        }
    }

    @Test
    void theTokenIsGivenOnce() {
        Cmi5Launch launch = launch(A, LaunchMode.NORMAL);

        assertThat(desk.fetch(launch)).isInstanceOf(Cmi5Token.Given.class);
        assertThat(desk.fetch(launch)).isInstanceOf(Cmi5Token.Spent.class);
        Cmi5Token guessed = desk.ask(Actor.system(), cmi5 -> cmi5.fetch("guess"));
        assertThat(guessed).isInstanceOf(Cmi5Token.Unknown.class);
    }

    @Test
    void theSecretOfTheFetchAddressOpensNoPlayer() {
        Cmi5Launch launch = launch(A, LaunchMode.NORMAL);
        Actor unit = desk.enter(launch);
        assertThatThrownBy(() -> desk.ask(unit, Cmi5::begin)).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whatAUnitReportsReachesLearningAtOnce() {
        Cmi5Launch launch = launch(A, LaunchMode.NORMAL);
        Actor unit = initialized(launch);
        desk.send(unit, completed(launch));
        assertThat(state(A)).isEqualTo(PartState.COMPLETED);
        assertThat(desk.lastReport().partsDone()).isEqualTo(2);
        desk.send(unit, passed(launch, "0.9"));
        assertThat(state(A)).isEqualTo(PartState.PASSED);
        assertThat(desk.lastReport().partsDone()).isEqualTo(3);
        assertThat(desk.lastReport().score().orElseThrow()).isEqualByComparingTo("90");
        desk.send(unit, terminated(launch));
        assertThat(desk.lastReport().time()).isEqualTo(Duration.ofSeconds(150));
        assertThat(desk.lastReport().completed()).isFalse();
        assertThat(desk.lastReport().attempt()).isEqualTo(new AttemptId(attempt));
    }

    @Test
    void innerBlocksAreSatisfiedBeforeOuterOnesAndTheCourseLast() {
        complete(A);
        complete(B);
        Cmi5Launch last = launch(C, LaunchMode.NORMAL);
        assertThat(satisfied(last)).isEmpty();
        Actor unit = initialized(last);
        desk.send(unit, passed(last, "1"));

        assertThat(satisfied(last)).containsExactly("https://b.dk/inner", "https://b.dk/outer", "https://b.dk/course");
        assertThat(desk.lastReport().completed()).isTrue();
        assertThat(desk.lastReport().success()).isEqualTo(Success.PASSED);
        assertThat(state("https://b.dk/outer")).isEqualTo(PartState.COMPLETED);
        desk.send(unit, completed(last), terminated(last));
        assertThat(satisfied(last)).hasSize(3);
    }

    @Test
    void whatCmi5ForbidsIsRefusedAndNothingOfItStays() {
        Cmi5Launch launch = launch(A, LaunchMode.NORMAL);
        Actor unit = prepared(launch);
        assertThatThrownBy(() -> desk.send(unit, completed(launch))).hasMessageContaining("(cmi5 7.1.1)");
        desk.send(unit, statement(launch, Cmi5Verb.INITIALIZED, ""));
        assertThatThrownBy(() -> desk.send(unit, completed(launch), passed(launch, "0.5")))
                .isInstanceOf(LaunchRefusedException.class)
                .hasMessageContaining("(cmi5 9.3.4)");

        assertThat(verbs(launch)).containsExactly("launched", "initialized");
        assertThat(state(A)).isEqualTo(PartState.IN_PROGRESS);
    }

    @Test
    void aStatementThatComesOnceMoreIsNoMistake() {
        Cmi5Launch launch = launch(A, LaunchMode.NORMAL);
        Actor unit = initialized(launch);
        Statement completed = completed(launch);
        desk.send(unit, completed);
        int reports = desk.reports();
        desk.send(unit, completed);
        assertThat(verbs(launch)).containsExactly("launched", "initialized", "completed");
        assertThat(desk.reports()).isEqualTo(reports);
    }

    @Test
    void afterTheEndTheTokenOpensNothing() {
        Cmi5Launch launch = launch(A, LaunchMode.NORMAL);
        Actor unit = initialized(launch);
        desk.send(unit, terminated(launch));
        assertThatThrownBy(() -> desk.send(unit, completed(launch))).hasMessageContaining("launch has ended");
        assertThat(desk.fetch(launch)).isNotInstanceOf(Cmi5Token.Given.class);
    }

    @Test
    void aNewLaunchAbandonsTheSessionThatIsOpen() {
        Actor player = desk.open(course, attempt, LaunchMode.NORMAL, Optional.of(A));
        Cmi5Launch first = desk.begin(player);
        Actor unit = initialized(first);
        desk.later(Duration.ofMinutes(5));
        desk.send(unit, completed(first));
        Cmi5Launch second = launch(B, LaunchMode.NORMAL);

        assertThat(second.registration()).isEqualTo(first.registration());
        assertThat(verbs(first)).containsExactly("launched", "initialized", "completed", "abandoned", "launched");
        JsonObject abandoned = desk.statements(first.registration()).get(3);
        assertThat(abandoned.getJsonObject("result").getString("duration")).isEqualTo("PT5M");
        assertThatThrownBy(() -> desk.send(unit, terminated(first))).hasMessageContaining("launch has ended");
        assertThat(standing(player).session()).isEqualTo(Cmi5Standing.Session.ABANDONED);
    }

    @Test
    void thePlayerIsToldHowTheSessionStands() {
        Actor player = desk.open(course, attempt, LaunchMode.NORMAL, Optional.of(A));
        Cmi5Launch launch = desk.begin(player);
        assertThat(standing(player).session()).isEqualTo(Cmi5Standing.Session.LAUNCHED);
        Actor unit = initialized(launch);
        assertThat(standing(player).session()).isEqualTo(Cmi5Standing.Session.INITIALIZED);
        desk.send(unit, completed(launch), terminated(launch));
        Cmi5Standing standing = standing(player);
        assertThat(standing.session()).isEqualTo(Cmi5Standing.Session.TERMINATED);
        assertThat(standing.unit()).isEqualTo(PartState.COMPLETED);
        assertThat(standing.total()).isEqualTo(5);
    }

    @Test
    void whoLooksAloneChangesNothing() {
        Cmi5Launch launch = launch(A, LaunchMode.BROWSE);
        Actor unit = initialized(launch);
        assertThatThrownBy(() -> desk.send(unit, completed(launch))).hasMessageContaining("(cmi5 10.2.2)");
        desk.send(unit, terminated(launch));
        assertThat(desk.reports()).isZero();
        assertThat(satisfied(launch)).isEmpty();
    }

    @Test
    void whatNeedsNothingCountsFromTheRegistrationOn() {
        Cmi5Launch launch = launch(A, LaunchMode.NORMAL);
        assertThat(desk.lastReport().partsDone()).isEqualTo(2);
        assertThat(state(FREE)).isEqualTo(PartState.NOT_STARTED);
        assertThat(verbs(launch)).containsExactly("launched");
        launch(FREE, LaunchMode.NORMAL);
        assertThat(state(FREE)).isEqualTo(PartState.COMPLETED);
    }

    @Test
    void aWaivedUnitCountsAndIsWaivedOnce() {
        Cmi5Launch launch = launch(B, LaunchMode.NORMAL);
        desk.send(initialized(launch), completed(launch), terminated(launch));
        desk.administer(Actor.system(), each -> each.waive(launch.registration(), C, "Tested Out"));

        List<JsonObject> statements = desk.statements(launch.registration());
        JsonObject waived = statements.get(4);
        assertThat(verbs(launch))
                .containsExactly(
                        "launched", "initialized", "completed", "terminated", "waived", "satisfied", "satisfied");
        assertThat(waived.getJsonObject("result").toString()).contains("Tested Out", "\"success\":true");
        assertThat(session(waived)).isEqualTo(session(statements.get(5))).isNotEqualTo(launch.session());
        assertThat(state(C)).isEqualTo(PartState.COMPLETED);
        assertThatThrownBy(() ->
                        desk.administer(Actor.system(), each -> each.waive(launch.registration(), C, "Administrative")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("content.cmi5.waived");
        assertThatThrownBy(() -> desk.administer(Actor.system(), each -> each.waive(launch.registration(), A, " ")))
                .hasMessage("content.cmi5.waive-reason");
        assertThatThrownBy(() ->
                        desk.administer(Actor.system(), each -> each.waive(launch.registration(), "https://x", "x")))
                .hasMessage("content.cmi5.unit-unknown");
    }

    private Optional<Cmi5Registered> registered(Actor actor, Cmi5Launch launch) {
        return desk.administer(actor, each -> each.find(launch.registration()));
    }

    private List<Cmi5SessionRow> sessions(Actor actor, Cmi5Launch launch) {
        return desk.administer(actor, each -> each.sessions(launch.registration()));
    }

    private Cmi5Standing standing(Actor player) {
        return desk.ask(player, Cmi5::standing);
    }

    private static String session(JsonObject statement) {
        return statement
                .getJsonObject("context")
                .getJsonObject("extensions")
                .getString("https://w3id.org/xapi/cmi5/context/extensions/sessionid");
    }

    @Test
    void aSessionCanBeEndedByWhoeverLooksAfterIt() {
        Cmi5Launch launch = launch(A, LaunchMode.NORMAL);
        Actor unit = initialized(launch);
        desk.administer(Actor.system(), each -> each.abandon(launch.session()));

        assertThat(verbs(launch)).containsExactly("launched", "initialized", "abandoned");
        assertThatThrownBy(() -> desk.send(unit, completed(launch))).hasMessageContaining("launch has ended");
        assertThatThrownBy(() -> desk.administer(Actor.system(), each -> each.abandon(launch.session())))
                .hasMessage("content.cmi5.session-ended");
    }

    @Test
    void whoeverLooksAfterAnotherPartOfTheOrganisationSeesNothing() {
        Cmi5Launch launch = launch(A, LaunchMode.NORMAL);
        Actor elsewhere = Actor.person(
                new dk.loeft.organisation.PersonId(1),
                List.of(new dk.loeft.organisation.Grant(dk.loeft.organisation.Role.HR, "7/")));

        assertThat(registered(elsewhere, launch)).isEmpty();
        assertThat(sessions(elsewhere, launch)).isEmpty();
        assertThatThrownBy(() -> desk.administer(elsewhere, each -> each.waive(launch.registration(), A, "x")))
                .hasMessage("content.cmi5.registration-unknown");
        assertThatThrownBy(() -> desk.administer(elsewhere, each -> each.abandon(launch.session())))
                .hasMessage("content.cmi5.session-unknown");
        assertThat(registered(Actor.system(), launch)).isPresent();
        assertThat(sessions(Actor.system(), launch)).hasSize(1);
    }

    @Test
    void aUnitElsewhereOpensOnlyFromAHostOfTheList() {
        assertThatThrownBy(() -> desk.open(course, attempt, LaunchMode.NORMAL, Optional.of(ELSEWHERE)))
                .hasMessage("content.host.not-allowed");
        assertThat(Cmi5Desk.SETTINGS.hosts().allow("https://kurser.example.dk/x"))
                .isTrue();
        assertThat(Cmi5Desk.SETTINGS.hosts().allow("https://kurser.example.dk@andre.example.dk/x"))
                .isFalse();
        assertThat(Cmi5Desk.SETTINGS.hosts().allow("app://kurser.example.dk/x")).isFalse();
    }

    @Test
    void aCourseOpensWhereTheLearnerLeftOff() {
        launch(B, LaunchMode.NORMAL);
        assertThat(desk.begin(desk.open(course, attempt, LaunchMode.NORMAL, Optional.empty()))
                        .unit())
                .isEqualTo(B);
        complete(B);
        assertThat(desk.begin(desk.open(course, attempt, LaunchMode.NORMAL, Optional.empty()))
                        .unit())
                .isEqualTo(A);
    }
}
