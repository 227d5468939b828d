package dk.loeft.content.internal.cmi5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.content.Cmi5;
import dk.loeft.content.Cmi5Launch;
import dk.loeft.content.Cmi5Registered;
import dk.loeft.content.Cmi5SessionRow;
import dk.loeft.content.Cmi5Standing;
import dk.loeft.content.Cmi5Token;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.engine.cmi5.Cmi5Verb;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.learning.Success;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.DocumentWrite;
import dk.loeft.xapi.LaunchRefusedException;
import dk.loeft.xapi.LrsDocument;
import dk.loeft.xapi.Precondition;
import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.XapiJson;
import dk.loeft.xapi.model.XapiVersion;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A course of cmi5 taken from beginning to end, on the real database. */
class Cmi5RunTest {
    private static final AtomicLong ATTEMPTS = new AtomicLong(100);

    private static final String A = "https://b.dk/a";

    private static final String B = "https://b.dk/b";

    private static final String C = "https://b.dk/c";

    private static final String FREE = "https://b.dk/free";

    private static final String ELSEWHERE = "https://b.dk/elsewhere";

    private static final String CMI5 = "{'id':'https://w3id.org/xapi/cmi5/context/categories/cmi5'}";

    private static final String MOVE_ON = ",{'id':'https://w3id.org/xapi/cmi5/context/categories/moveon'}";

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    @TempDir
    static Path root = Path.of("");

    private static String course = "";

    private static PackageStore store = new PackageStore(Path.of(""));

    private Cmi5Desk desk = new Cmi5Desk(database, store);

    private long attempt;

    @BeforeAll
    static void upload() throws Exception {
        database.execute("INSERT INTO person (id, staff_number, given_name, family_name, language, created_at)"
                + " VALUES (1, 'M1', 'Anne', 'Ærø Hansen', 'da', '2026-01-01')");
        store = new PackageStore(root);
        course = new PackageUpload(new TransactionalPackages(database, store), store, PackageLimits.defaults())
                .upload(new ByteArrayInputStream(zip()), "x.zip")
                .report()
                .sha256();
    }

    /** A; a block with B and in it a block with C; one that needs nothing; one on another server. */
    private static byte[] zip() throws Exception {
        String structure = "<courseStructure xmlns='https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd'>"
                + element("course", "https://b.dk/course", "", "")
                + element(
                        "au",
                        A,
                        "moveOn='CompletedAndPassed' masteryScore='0.8'",
                        "<url>index.html?x=1#y</url><launchParameters> p=1 </launchParameters>"
                                + "<entitlementKey>key</entitlementKey>")
                + element(
                        "block",
                        "https://b.dk/outer",
                        "",
                        element("au", B, "moveOn='Completed' launchMethod='OwnWindow'", "<url>index.html</url>")
                                + element(
                                        "block",
                                        "https://b.dk/inner",
                                        "",
                                        element("au", C, "moveOn='Passed'", "<url>index.html</url>")))
                + element("au", FREE, "", "<url>index.html</url>")
                + element("au", ELSEWHERE, "", "<url>https://andre.example.dk/x</url>") + "</courseStructure>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("cmi5.xml"));
            zip.write(structure.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write("<html lang='da'><title>Side</title></html>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String element(String name, String id, String attributes, String rest) {
        return "<%s id='%s' %s><title><langstring lang='da'>%s</langstring></title>".formatted(name, id, attributes, id)
                + "<description><langstring lang='da'>Om</langstring></description>" + rest + "</" + name + ">";
    }

    @BeforeEach
    void begin() {
        desk = new Cmi5Desk(database, store);
        attempt = ATTEMPTS.incrementAndGet();
    }

    private Cmi5Launch launch(String unit, LaunchMode mode) {
        return desk.begin(desk.open(course, attempt, mode, Optional.of(unit)));
    }

    /** The unit of a session that has begun. */
    private Actor initialized(Cmi5Launch launch) {
        Actor unit = prepared(launch);
        desk.send(unit, statement(launch, Cmi5Verb.INITIALIZED, ""));
        return unit;
    }

    private Actor prepared(Cmi5Launch launch) {
        Actor unit = desk.enter(launch);
        desk.profiles(
                unit, profiles -> profiles.find(DocumentShelf.agentProfile(agent(launch)), LaunchData.PREFERENCES));
        return unit;
    }

    private static Ifi agent(Cmi5Launch launch) {
        return Ifi.of(XapiJson.object(Cmi5Desk.parameter(launch, "actor"), "actor"))
                .orElseThrow();
    }

    private Statement statement(Cmi5Launch launch, Cmi5Verb verb, String result) {
        String categories = verb.judges() ? CMI5 + MOVE_ON : CMI5;
        String json = ("{'id':'%s','timestamp':'%s','actor':%s,'verb':{'id':'%s'},'object':{'id':'%s'}%s,'context':{"
                        + "'registration':'%s','contextActivities':{'category':[%s],'grouping':[{'id':'%s'}]},'extensions':{"
                        + "'https://w3id.org/xapi/cmi5/context/extensions/masteryscore':0.8,"
                        + "'https://w3id.org/xapi/cmi5/context/extensions/sessionid':'%s'}}}")
                .formatted(
                        UUID.randomUUID(),
                        desk.now(),
                        Cmi5Desk.parameter(launch, "actor"),
                        verb.iri(),
                        Cmi5Desk.parameter(launch, "activityId"),
                        result,
                        launch.registration(),
                        categories,
                        launch.unit(),
                        launch.session());
        return Statement.read(XapiJson.value(json.replace('\'', '"'), "statement"), XapiVersion.V1_0_3, "statement");
    }

    private Statement completed(Cmi5Launch launch) {
        return statement(launch, Cmi5Verb.COMPLETED, ",'result':{'completion':true,'duration':'PT1M'}");
    }

    private Statement passed(Cmi5Launch launch, String score) {
        return statement(
                launch,
                Cmi5Verb.PASSED,
                ",'result':{'success':true,'duration':'PT1M','score':{'scaled':" + score + "}}");
    }

    private Statement terminated(Cmi5Launch launch) {
        return statement(launch, Cmi5Verb.TERMINATED, ",'result':{'duration':'PT2M30S'}");
    }

    private List<String> verbs(Cmi5Launch launch) {
        return desk.statements(launch.registration()).stream()
                .map(each -> each.getJsonObject("verb").getString("id").replaceFirst(".*/", ""))
                .toList();
    }

    private List<String> satisfied(Cmi5Launch launch) {
        return desk.statements(launch.registration()).stream()
                .filter(each -> each.getJsonObject("verb").getString("id").equals(Cmi5Verb.SATISFIED.iri()))
                .map(each -> each.getJsonObject("context")
                        .getJsonObject("contextActivities")
                        .getJsonArray("grouping")
                        .getJsonObject(0)
                        .getString("id"))
                .toList();
    }

    private PartState state(String id) {
        return desk.parts(course, attempt).stream()
                .filter(part -> part.id().equals(id))
                .map(Part::state)
                .findFirst()
                .orElseThrow();
    }

    private void complete(String unit) {
        Cmi5Launch launch = launch(unit, LaunchMode.NORMAL);
        Actor actor = initialized(launch);
        desk.send(actor, completed(launch), passed(launch, "0.9"), terminated(launch));
    }

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
                .hasMessage("content.cmi5.host");
        assertThat(Cmi5Desk.SETTINGS.admits("https://kurser.example.dk/x")).isTrue();
        assertThat(Cmi5Desk.SETTINGS.admits("https://kurser.example.dk@andre.example.dk/x"))
                .isFalse();
        assertThat(Cmi5Desk.SETTINGS.admits("app://kurser.example.dk/x")).isFalse();
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
