package dk.loeft.content.internal.tincan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.engine.aicc.CompletionRequirements;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.content.internal.tracking.ContentHosts;
import dk.loeft.content.internal.tracking.LaunchSettings;
import dk.loeft.content.internal.tracking.TransactionalTracking;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonCard;
import dk.loeft.organisation.PersonId;
import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.LaunchBounds;
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
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tin Can activities launched over the real database: a course, its two modules, a second part. */
abstract class LaunchedActivities {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    static final AtomicLong ATTEMPTS = new AtomicLong(100);

    static final PersonCard ANNE = new PersonCard(new PersonId(1), "Anne Ærø Hansen", "Anne", "", "da");

    static final String COURSE = "http://b.dk/kursus";

    static final String XML = """
            <tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
            <activity id="http://b.dk/kursus" type="http://adlnet.gov/expapi/activities/course">
              <name>Kursus</name><launch>index.html</launch></activity>
            <activity id="http://b.dk/modul-1" type="http://adlnet.gov/expapi/activities/module"><name>1</name></activity>
            <activity id="http://b.dk/modul-2" type="http://adlnet.gov/expapi/activities/module"><name>2</name></activity>
            <activity id="http://b.dk/spm" type="http://adlnet.gov/expapi/activities/cmi.interaction"><name>?</name></activity>
            <activity id="http://b.dk/ekstra" type="http://adlnet.gov/expapi/activities/course">
              <name>Ekstra</name><launch>https://kurser.example/ekstra?a=1</launch></activity>
            </activities></tincan>""";

    static final LaunchSettings SETTINGS = new LaunchSettings("http://127.0.0.1:8080", Duration.ofHours(12));

    @TempDir
    static Path root = Path.of("");

    static String reference = "";

    static TinCanPackages packages = new TinCanPackages(new PackageStore(root), PackageLimits.defaults());

    final List<ActivityReport> told = new ArrayList<>();

    Instant now = LaunchDesk.NOW;

    AttemptId attempt = new AttemptId(1);

    ContentHosts hosts = ContentHosts.of("kurser.example");

    @BeforeAll
    static void upload() throws Exception {
        database.execute("INSERT INTO person (id, staff_number, given_name, family_name, language, created_at)"
                + " VALUES (1, 'M1', 'Anne', 'Ærø Hansen', 'da', '2026-01-01')");
        PackageStore store = new PackageStore(root);
        packages = new TinCanPackages(store, PackageLimits.defaults());
        reference = upload(store, XML);
    }

    static String upload(PackageStore store, String xml) throws Exception {
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

    @BeforeEach
    void begin() {
        attempt = new AttemptId(ATTEMPTS.incrementAndGet());
    }

    /** What a launch put into the address of the player. */
    record Launched(String secret, Map<String, String> convention) {
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

    <T> T in(CurrentActor actor, Function<TransactionalTracking, T> work) {
        return database.inTransaction(manager -> work.apply(TransactionalTracking.of(
                manager, Clock.fixed(now, ZoneOffset.UTC), any -> CompletionRequirements.NONE, actor, told)));
    }

    Launched launch(String part, LaunchMode mode) {
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

    static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        Stream.of(text.split("&"))
                .map(each -> each.split("=", 2))
                .forEach(each -> query.put(
                        URLDecoder.decode(each[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
        return query;
    }

    Launched launch() {
        return launch(COURSE, LaunchMode.NORMAL);
    }

    long key(Launched launched) {
        return in(new CurrentActor(), tracking -> tracking.service().actorOf(launched.secret()))
                .map(Actor::id)
                .orElseThrow();
    }

    void report(Launched launched, String... statements) {
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

    static String says(String verb, String about, String result) {
        return "{'actor':{'mbox':'mailto:a@b.dk'},'verb':{'id':'http://adlnet.gov/expapi/verbs/" + verb
                + "'},'object':{'id':'" + about + "'}" + (result.isEmpty() ? "" : ",'result':" + result) + "}";
    }

    PartState state() {
        return in(new CurrentActor(), tracking -> tracking.progress().parts(reference, Optional.of(attempt))).stream()
                .filter(part -> part.id().equals(COURSE))
                .map(Part::state)
                .findFirst()
                .orElseThrow();
    }

    ActivityReport lastTold() {
        return told.get(told.size() - 1);
    }
}
