package dk.loeft.content.internal.cartridge;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.CartridgePart;
import dk.loeft.content.CartridgePart.Shown;
import dk.loeft.content.CartridgePart.Standing;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.internal.discussion.DialoguesWithin;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.content.internal.tracking.ItemsWithin;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.content.testing.SampleZip;
import dk.loeft.content.testing.TakenCourse;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.EmbeddedActivity;
import dk.loeft.learning.spi.EmbeddedPart;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonCard;
import dk.loeft.organisation.PersonId;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Taking the parts of a cartridge: what is done by being shown, by being opened, and what waits. */
class CartridgeRunTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final PersonId ANNE = new PersonId(1);

    private static final AtomicLong ATTEMPTS = new AtomicLong(100);

    private static final Clock CLOCK = Clock.fixed(TransactionalPackages.NOW, ZoneOffset.UTC);

    @TempDir
    static Path root = Path.of("");

    private static PackageStore store = new PackageStore(Path.of("unused"));

    private static String sample = "";

    private static String waiting = "";

    private final List<ActivityReport> reports = new ArrayList<>();

    private final List<EmbeddedActivity> modules = new ArrayList<>();

    private long attempt;

    @BeforeAll
    static void upload() throws Exception {
        store = new PackageStore(root);
        TakenCourse.person(database, ANNE.value(), "Anne");
        sample = TakenCourse.of(database, store, SampleZip.of("god-tone-digitalt"), "cartridge", 1)
                .reference();
        waiting = TakenCourse.of(database, store, withToolAndQuestions(), "cartridge", 2)
                .reference();
    }

    @BeforeEach
    void begin() {
        attempt = ATTEMPTS.incrementAndGet();
        database.execute("INSERT INTO attempt (id, course_version_id, person_id, number, begun_at, success) VALUES ("
                + attempt + ", 1, 1, 1, '2026-01-01', 'UNKNOWN')");
    }

    @Test
    void aPageIsDoneByBeingShown() {
        CartridgePart part = start(sample, "moeder");
        assertThat(part.shown()).isEqualTo(Shown.PAGE);
        assertThat(part.address()).isEqualTo("/content/cc/" + sample + "/sider/moeder.html");
        assertThat(part.standing()).isEqualTo(new Standing(true, false));
        assertThat(state(sample, "moeder")).isEqualTo(PartState.COMPLETED);
    }

    @Test
    void aLinkIsDoneByBeingOpenedAndNotBefore() {
        String token = launch(sample, "tilgaengelighed", LaunchMode.NORMAL);
        CartridgePart part = as(token, CartridgeService::start);
        assertThat(part.shown()).isEqualTo(Shown.LINK);
        assertThat(part.address()).isEqualTo("https://www.was.digst.dk/");
        assertThat(part.standing().done()).isFalse();
        assertThat(as(token, CartridgeService::opened).done()).isTrue();
        assertThat(state(sample, "tilgaengelighed")).isEqualTo(PartState.COMPLETED);
    }

    @Test
    void aTopicThatAsksForAPostIsNotDoneByBeingShown() {
        CartridgePart part = start(sample, "dialog");
        assertThat(part.shown()).isEqualTo(Shown.DISCUSSION);
        assertThat(part.asksForPost()).isTrue();
        assertThat(part.dialogue()).isEqualTo("/learning/discussion?course=1&part=dialog");
        assertThat(part.standing().done()).isFalse();
        assertThat(state(sample, "dialog")).isEqualTo(PartState.IN_PROGRESS);
    }

    @Test
    void aLaunchToLookAtThingsChangesNothing() {
        as(launch(sample, "moeder", LaunchMode.BROWSE), CartridgeService::start);
        as(launch(sample, "tilgaengelighed", LaunchMode.REVIEW), CartridgeService::opened);
        assertThat(reports).isEmpty();
        assertThat(state(sample, "moeder")).isEqualTo(PartState.NOT_STARTED);
        assertThat(state(sample, "tilgaengelighed")).isEqualTo(PartState.NOT_STARTED);
    }

    @Test
    void toolsAndQuestionsSayWhatTheyWaitForAndTheCourseDoesNotWaitForThem() {
        CartridgePart tool = start(waiting, "værktøj");
        assertThat(tool.shown()).isEqualTo(Shown.TOOL);
        assertThat(tool.address()).isEqualTo("https://tool.example/secure");
        assertThat(tool.facts()).containsExactly("Tegn sammen", "Tegnestuen");
        assertThat(start(waiting, "prøve").shown()).isEqualTo(Shown.QUESTIONS);
        assertThat(reports).isEmpty();
        start(waiting, "side");
        ActivityReport last = reports.get(reports.size() - 1);
        assertThat(last.completed()).isTrue();
        assertThat(last.partsTotal()).isEqualTo(1);
    }

    @Test
    void aModuleThatRunsToolsGetsAllThatTheCartridgeSaysOfThem() {
        List<EmbeddedPart> given = new ArrayList<>();
        modules.add(new EmbeddedActivity() {
            @Override
            public boolean opens(EmbeddedPart part) {
                given.add(part);
                return part.kind() == EmbeddedPart.Kind.TOOL;
            }

            @Override
            public Launch launch(EmbeddedPart part, LaunchRequest request) {
                return new Launch("https://elsewhere.example", part.part());
            }
        });
        assertThat(open(waiting, "værktøj", LaunchMode.NORMAL).frameUrl()).isEqualTo("https://elsewhere.example");
        assertThat(open(waiting, "prøve", LaunchMode.NORMAL).frameUrl()).contains("/content/play/cartridge.html");
        assertThat(given.get(0).properties())
                .containsAllEntriesOf(Map.of(
                        "title", "Tavle",
                        "launch_url", "http://tool.example/plain",
                        "secure_launch_url", "https://tool.example/secure",
                        "custom.rum", "7",
                        "extension.canvas.example/height", "400",
                        "vendor.name", "Tegnestuen"));
        assertThat(given.get(1).kind()).isEqualTo(EmbeddedPart.Kind.QUESTIONS);
        assertThat(given.get(1).xml()).contains("questestinterop");
    }

    @Test
    void pagesOfTopicsAndAssignmentsHoldTheirTextWithItsReferencesResolved() throws Exception {
        CartridgePages pages = new CartridgePages(store, PackageLimits.defaults());
        String task = html(pages, "emner", "opgave.xml");
        assertThat(task)
                .contains("<html lang=\"da\">", "<h1>Prøv en vane i en uge</h1>", "<li>Sig til dine kolleger")
                .contains("src=\"/content/cc/" + sample + "/billeder/tavle.svg\"");
        assertThat(html(pages, "emner", "dialog.xml"))
                .contains("<a href=\"/content/cc/" + sample + "/billeder/tavle.svg\">tavle.svg</a>");
        assertThat(html(pages, "sider", "moeder.html"))
                .contains("src=\"/content/cc/" + sample + "/billeder/tavle.svg?v=1\"")
                .contains("på skærm");
        assertThat(pages.page(sample, List.of("billeder", "tavle.svg"))).isEmpty();
        assertThat(pages.page(sample, List.of("imsmanifest.xml"))).isEmpty();
    }

    private static String html(CartridgePages pages, String... segments) throws Exception {
        return new String(pages.page(sample, List.of(segments)).orElseThrow().body(), StandardCharsets.UTF_8);
    }

    private CartridgePart start(String reference, String part) {
        return as(launch(reference, part, LaunchMode.NORMAL), CartridgeService::start);
    }

    private PartState state(String reference, String part) {
        return database
                .inTransaction(manager -> provider(manager).parts(reference, Optional.of(new AttemptId(attempt))))
                .stream()
                .filter(each -> each.id().equals(part))
                .map(Part::state)
                .findFirst()
                .orElseThrow();
    }

    private String launch(String reference, String part, LaunchMode mode) {
        return open(reference, part, mode).frameUrl().replaceFirst(".*#token=([^&]+)&.*", "$1");
    }

    private Launch open(String reference, String part, LaunchMode mode) {
        PersonCard anne = new PersonCard(ANNE, "Anne Ærø", "Anne", "", "da");
        return database.inTransaction(manager -> provider(manager)
                .launch(new LaunchRequest(reference, new AttemptId(attempt), anne, mode, Optional.of(part))));
    }

    private CartridgeActivityProvider provider(EntityManager manager) {
        return new CartridgeActivityProvider(
                TransactionalPackages.index(manager),
                ItemsWithin.progress(manager, this::report, CLOCK),
                ItemsWithin.launches(manager, CLOCK),
                new EmbeddedParts(modules, store, PackageLimits.defaults()));
    }

    private <T> T as(String token, Function<CartridgeService, T> useCase) {
        return database.inTransaction(manager -> {
            Launches launches = ItemsWithin.launches(manager, CLOCK);
            Launches.Opened launch = launches.bySecret(token).orElseThrow();
            CurrentActor current = new CurrentActor();
            current.become(Actor.launch(launch.id(), launch.person()));
            return useCase.apply(new CartridgeService(
                    TransactionalPackages.index(manager),
                    ItemsWithin.progress(manager, this::report, CLOCK),
                    launches,
                    new CartridgeSurroundings(
                            DialoguesWithin.of(manager), new EmbeddedParts(modules, store, PackageLimits.defaults())),
                    current));
        });
    }

    private LearningState report(ActivityReport report) {
        reports.add(report);
        return report.completed() ? LearningState.COMPLETED : LearningState.IN_PROGRESS;
    }

    private static byte[] withToolAndQuestions() throws Exception {
        Map<String, String> files = Map.of(
                "imsmanifest.xml",
                "<manifest identifier=\"w\" xmlns=\"http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1\"><metadata>"
                        + "<schema>IMS Common Cartridge</schema><schemaversion>1.3.0</schemaversion></metadata><organizations>"
                        + "<organization identifier=\"o\"><title>Venter</title><item identifier=\"rod\">"
                        + "<item identifier=\"side\" identifierref=\"w\"><title>Side</title></item>"
                        + "<item identifier=\"værktøj\" identifierref=\"t\"><title>Tavle</title></item>"
                        + "<item identifier=\"prøve\" identifierref=\"q\"><title>Prøve</title></item></item></organization>"
                        + "</organizations><resources><resource identifier=\"w\" type=\"webcontent\" href=\"side.html\"/>"
                        + "<resource identifier=\"t\" type=\"imsbasiclti_xmlv1p3\"><file href=\"tool.xml\"/></resource>"
                        + "<resource identifier=\"q\" type=\"imsqti_xmlv1p2/imscc_xmlv1p3/assessment\">"
                        + "<file href=\"q.xml\"/></resource></resources></manifest>",
                "side.html",
                "<html lang=\"da\"><head><title>Side</title></head></html>",
                "q.xml",
                "<questestinterop/>",
                "tool.xml",
                "<cartridge_basiclti_link xmlns:b=\"http://www.imsglobal.org/xsd/imsbasiclti_v1p0\">"
                        + "<b:title>Tavle</b:title><b:description>Tegn sammen</b:description>"
                        + "<b:custom><p name=\"x\"/><property name=\"rum\">7</property></b:custom>"
                        + "<b:extensions platform=\"canvas.example\"><property name=\"height\">400</property></b:extensions>"
                        + "<b:launch_url>http://tool.example/plain</b:launch_url>"
                        + "<b:secure_launch_url>https://tool.example/secure</b:secure_launch_url>"
                        + "<b:vendor><code>tegn</code><name>Tegnestuen</name></b:vendor></cartridge_basiclti_link>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
