package dk.loeft.content.internal.tincan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.engine.aicc.CompletionRequirements;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.content.internal.tracking.ActingLaunch;
import dk.loeft.content.internal.tracking.ContentHosts;
import dk.loeft.content.internal.tracking.LaunchSettings;
import dk.loeft.content.internal.tracking.Successors;
import dk.loeft.content.internal.tracking.TransactionalTracking;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.learning.Success;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonCard;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.DocumentWrite;
import dk.loeft.xapi.LaunchBounds;
import dk.loeft.xapi.LaunchRefusedException;
import dk.loeft.xapi.LrsStates;
import dk.loeft.xapi.Precondition;
import dk.loeft.xapi.internal.access.LaunchDesk;
import dk.loeft.xapi.internal.documents.DocumentStore;
import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.XapiJson;
import dk.loeft.xapi.model.XapiVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Launching Tin Can activities and what their statements come to, over the real database: a course, its two modules, a second part. */
class TinCanTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final AtomicLong ATTEMPTS = new AtomicLong(100);

    private static final PersonCard ANNE = new PersonCard(new PersonId(1), "Anne Ærø Hansen", "Anne", "", "da");

    private static final String COURSE = "http://b.dk/kursus";

    private static final String XML = """
            <tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
            <activity id="http://b.dk/kursus" type="http://adlnet.gov/expapi/activities/course">
              <name>Kursus</name><launch>index.html</launch></activity>
            <activity id="http://b.dk/modul-1" type="http://adlnet.gov/expapi/activities/module"><name>1</name></activity>
            <activity id="http://b.dk/modul-2" type="http://adlnet.gov/expapi/activities/module"><name>2</name></activity>
            <activity id="http://b.dk/spm" type="http://adlnet.gov/expapi/activities/cmi.interaction"><name>?</name></activity>
            <activity id="http://b.dk/ekstra" type="http://adlnet.gov/expapi/activities/course">
              <name>Ekstra</name><launch>https://kurser.example/ekstra?a=1</launch></activity>
            </activities></tincan>""";

    private static final LaunchSettings SETTINGS = new LaunchSettings("http://127.0.0.1:8080", Duration.ofHours(12));

    @TempDir
    static Path root = Path.of("");

    private static String reference = "";

    private static TinCanPackages packages = new TinCanPackages(new PackageStore(root), PackageLimits.defaults());

    private final List<ActivityReport> told = new ArrayList<>();

    private Instant now = LaunchDesk.NOW;

    private AttemptId attempt = new AttemptId(1);

    private ContentHosts hosts = ContentHosts.of("kurser.example");

    @BeforeAll
    static void upload() throws Exception {
        database.execute("INSERT INTO person (id, staff_number, given_name, family_name, language, created_at)"
                + " VALUES (1, 'M1', 'Anne', 'Ærø Hansen', 'da', '2026-01-01')");
        PackageStore store = new PackageStore(root);
        packages = new TinCanPackages(store, PackageLimits.defaults());
        reference = upload(store, XML);
    }

    private static String upload(PackageStore store, String xml) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : Map.of(
                            "tincan.xml", xml, "index.html", "<html lang=\"da\"><title>K</title></html>")
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new PackageUpload(new TransactionalPackages(database, store), store, PackageLimits.defaults())
                .upload(new ByteArrayInputStream(bytes.toByteArray()), "k.zip")
                .report()
                .sha256();
    }

    @Test
    void onTheNextVersionAnActivityFindsTheStateThatItKeptOnTheOneBefore() throws Exception {
        PackageStore store = new PackageStore(root);
        String next = upload(store, XML.replace("<name>Ekstra</name>", "<name>Mere</name>"));
        Launched first = launch("http://b.dk/kursus", LaunchMode.NORMAL);
        keep(first, "bogmærke", "side 3");
        Successors to = new Successors(database, "xapi", reference, next);
        long fresh = to.of(attempt.value(), to.carrying());

        Launched second = launch(next, new AttemptId(fresh));

        assertThat(second.registration()).isNotEqualTo(first.registration());
        assertThat(kept(second, "bogmærke")).contains("side 3");
        keep(second, "bogmærke", "side 9");
        keep(first, "bogmærke", "side 4");
        launch(next, new AttemptId(fresh));
        assertThat(kept(second, "bogmærke")).as("its own from then on").contains("side 9");
    }

    private Launched launch(String of, AttemptId in) {
        String before = reference;
        AttemptId mine = attempt;
        reference = of;
        attempt = in;
        try {
            return launch(COURSE, LaunchMode.NORMAL);
        } finally {
            reference = before;
            attempt = mine;
        }
    }

    private static DocumentShelf shelf(Launched launched) {
        Ifi agent = Ifi.of(XapiJson.object(launched.convention().getOrDefault("actor", ""), "actor"))
                .orElseThrow();
        return DocumentShelf.state(COURSE, agent, Optional.of(launched.registration()));
    }

    private static void keep(Launched launched, String name, String text) {
        DocumentWrite document =
                new DocumentWrite("text/plain", text.getBytes(StandardCharsets.UTF_8), false, Precondition.NONE);
        documents(states -> states.write(shelf(launched), name, document));
    }

    private static Optional<String> kept(Launched launched, String name) {
        return documents(states -> states.find(shelf(launched), name))
                .map(document -> new String(document.body(), StandardCharsets.UTF_8));
    }

    private static <T> T documents(Function<LrsStates, T> work) {
        CurrentActor system = new CurrentActor();
        system.become(Actor.system());
        return database.inTransaction(manager -> work.apply(DocumentStore.states(manager, system)));
    }

    @BeforeEach
    void begin() {
        attempt = new AttemptId(ATTEMPTS.incrementAndGet());
    }

    /** What a launch put into the address of the player. */
    private record Launched(String secret, Map<String, String> convention) {
        UUID registration() {
            return UUID.fromString(convention.getOrDefault("registration", ""));
        }

        String credential() {
            return new String(
                            java.util.Base64.getDecoder()
                                    .decode(convention.getOrDefault("auth", "").replace("Basic ", "")),
                            StandardCharsets.US_ASCII)
                    .replace("launch:", "");
        }
    }

    private <T> T in(CurrentActor actor, Function<TransactionalTracking, T> work) {
        return database.inTransaction(manager -> work.apply(TransactionalTracking.of(
                manager, Clock.fixed(now, ZoneOffset.UTC), any -> CompletionRequirements.NONE, actor, told)));
    }

    private Launched launch(String part, LaunchMode mode) {
        String url = database.inTransaction(manager -> {
            TransactionalTracking tracking = TransactionalTracking.of(
                    manager,
                    Clock.fixed(now, ZoneOffset.UTC),
                    any -> CompletionRequirements.NONE,
                    new CurrentActor(),
                    told);
            TinCanOpening opening = new TinCanOpening(
                    tracking.launches(),
                    LaunchDesk.credentials(manager),
                    DocumentStore.carried(manager),
                    new TinCanRepository(manager),
                    packages,
                    SETTINGS);
            return new TinCanActivityProvider(
                            tracking.packages(), tracking.progress(), tracking.launches(), opening, hosts)
                    .launch(new LaunchRequest(reference, attempt, ANNE, mode, Optional.of(part)))
                    .frameUrl();
        });
        assertThat(url).startsWith("http://127.0.0.1:8080/content/play/xapi.html#token=");
        Map<String, String> fragment = query(url.substring(url.indexOf('#') + 1));
        return new Launched(fragment.getOrDefault("token", ""), query(fragment.getOrDefault("launch", "")));
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        Stream.of(text.split("&"))
                .map(each -> each.split("=", 2))
                .forEach(each -> query.put(
                        URLDecoder.decode(each[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
        return query;
    }

    private Launched launch() {
        return launch(COURSE, LaunchMode.NORMAL);
    }

    private long key(Launched launched) {
        return in(new CurrentActor(), tracking -> tracking.service().actorOf(launched.secret()))
                .map(Actor::id)
                .orElseThrow();
    }

    private void report(Launched launched, String... statements) {
        List<Statement> read = Stream.of(statements)
                .map(text -> Statement.read(
                        XapiJson.value(text.replace('\'', '"'), "statement"), XapiVersion.V1_0_3, "statement"))
                .toList();
        List<String> activities = new ArrayList<>(List.of(COURSE));
        activities.addAll(packages.toldOf(reference, COURSE));
        LaunchBounds bounds = new LaunchBounds(
                key(launched),
                "xapi",
                ANNE.id(),
                Ifi.account("http://b.dk", "x"),
                launched.registration(),
                false,
                activities);
        in(new CurrentActor(), tracking -> {
            new TinCanStatements(tracking.launches(), tracking.progress(), Clock.fixed(now, ZoneOffset.UTC))
                    .stored(bounds, read);
            return true;
        });
    }

    private static String says(String verb, String about, String result) {
        return "{'actor':{'mbox':'mailto:a@b.dk'},'verb':{'id':'http://adlnet.gov/expapi/verbs/" + verb
                + "'},'object':{'id':'" + about + "'}" + (result.isEmpty() ? "" : ",'result':" + result) + "}";
    }

    private PartState state() {
        return in(new CurrentActor(), tracking -> tracking.progress().parts(reference, Optional.of(attempt))).stream()
                .filter(part -> part.id().equals(COURSE))
                .map(Part::state)
                .findFirst()
                .orElseThrow();
    }

    private ActivityReport lastTold() {
        return told.get(told.size() - 1);
    }

    @Test
    void aLaunchFollowsTheConvention() {
        Map<String, String> convention = launch().convention();

        assertThat(convention)
                .containsEntry("endpoint", "http://127.0.0.1:8080/xapi/")
                .containsEntry("activity_id", COURSE)
                .containsEntry("Accept-Language", "da")
                .containsKeys("registration", "activity_platform");
        assertThat(XapiJson.object(convention.getOrDefault("actor", ""), "actor")
                        .getString("name"))
                .isEqualTo("Anne Ærø Hansen");
        assertThat(convention.get("actor")).doesNotContain("M1");
        assertThat(convention.getOrDefault("auth", "")).startsWith("Basic ");
    }

    @Test
    void theRegistrationStaysWithTheAttemptAndTheCredentialWithTheLaunch() {
        Launched first = launch();
        assertThat(LaunchDesk.enter(database, "launch", first.credential())).isPresent();
        Launched second = launch();

        assertThat(second.registration()).isEqualTo(first.registration());
        assertThat(second.credential()).isNotEqualTo(first.credential());
        assertThat(database.number(
                        "SELECT COUNT(*) FROM lrs_launch WHERE ended_at IS NOT NULL AND launch_id = " + key(first)))
                .as("the earlier credential has ended")
                .isEqualTo(1);
        attempt = new AttemptId(ATTEMPTS.incrementAndGet());
        assertThat(launch().registration()).isNotEqualTo(first.registration());
    }

    @Test
    void theActivitysOwnStatementsDecide() {
        Launched launched = launch();
        report(launched, says("initialized", COURSE, ""));
        assertThat(state()).isEqualTo(PartState.IN_PROGRESS);
        report(
                launched,
                says("answered", COURSE + "#1", "{'success':true,'completion':true}"),
                says("completed", "http://b.dk/andet", ""));
        assertThat(state()).as("about something else").isEqualTo(PartState.IN_PROGRESS);
        report(launched, says("passed", COURSE, "{'score':{'scaled':0.9},'success':true,'duration':'PT90S'}"));

        assertThat(state()).isEqualTo(PartState.PASSED);
        assertThat(lastTold().score().orElseThrow()).isEqualByComparingTo("90");
        assertThat(lastTold().time()).isEqualTo(Duration.ofSeconds(90));
        assertThat(lastTold().completed()).as("the second part is left").isFalse();
    }

    @Test
    void whoFailsIsToldSoAndMayPassLater() {
        report(launch(), says("failed", COURSE, "{'score':{'raw':2,'min':0,'max':10}}"));
        assertThat(state()).isEqualTo(PartState.FAILED);

        report(launch(), says("passed", COURSE, ""));
        assertThat(state()).isEqualTo(PartState.PASSED);
        report(launch(), says("failed", COURSE, ""));
        assertThat(state()).as("what was passed stays so").isEqualTo(PartState.PASSED);
    }

    @Test
    void allPartsThatThePackageTellsOfCompleteItTogether() {
        Launched launched = launch();
        report(launched, says("completed", "http://b.dk/modul-1", ""));
        assertThat(state()).isEqualTo(PartState.IN_PROGRESS);
        report(launch(), says("passed", "http://b.dk/modul-2", ""));
        assertThat(state()).isEqualTo(PartState.COMPLETED);
    }

    @Test
    void timeAddsUpOverLaunches() {
        report(launch(), says("suspended", COURSE, "{'duration':'PT1M'}"));
        Launched second = launch();
        now = now.plusSeconds(30);
        report(second, says("progressed", COURSE, ""));
        assertThat(lastTold().time()).as("measured").isEqualTo(Duration.ofSeconds(90));
        report(second, says("completed", COURSE, "{'duration':'PT2M'}"));
        assertThat(lastTold().time()).as("told").isEqualTo(Duration.ofMinutes(3));
        assertThat(lastTold().success()).isEqualTo(Success.UNKNOWN);
    }

    @Test
    void lookingAtACourseRecordsNothingAndMeetsNoWork() {
        Launched normal = launch();
        Launched looking = launch(COURSE, LaunchMode.BROWSE);

        assertThat(looking.registration()).isNotEqualTo(normal.registration());
        assertThatThrownBy(() -> report(looking, says("passed", COURSE, "")))
                .isInstanceOf(LaunchRefusedException.class);
        assertThat(told).isEmpty();
    }

    @Test
    void aPartElsewhereOpensOnlyWhenItsHostIsOnTheList() {
        assertThat(launch("http://b.dk/ekstra", LaunchMode.NORMAL).convention()).containsKey("auth");
        hosts = ContentHosts.of("andre.example");
        assertThatThrownBy(() -> launch("http://b.dk/ekstra", LaunchMode.NORMAL))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("content.host.not-allowed");
    }

    @Test
    void thePlayerIsToldWhatToOpenAndWhereTheLearnerStands() {
        Launched launched = launch();
        CurrentActor current = new CurrentActor();
        current.become(in(current, tracking -> tracking.service().actorOf(launched.secret()))
                .orElseThrow());
        Function<TransactionalTracking, TinCanService> service = tracking -> new TinCanService(
                new ActingLaunch(tracking.launches(), tracking.progress(), current),
                tracking.packages(),
                tracking.progress(),
                tracking.launches());

        assertThat(in(current, tracking -> service.apply(tracking).start()).href())
                .isEqualTo("/content/p/" + reference + "/index.html");
        assertThat(state()).as("opened is not done").isEqualTo(PartState.IN_PROGRESS);
        report(launched, says("passed", COURSE, ""));
        assertThat(in(current, tracking -> service.apply(tracking).standing())
                        .orElseThrow()
                        .progress())
                .isEqualTo(0.5);
    }
}
