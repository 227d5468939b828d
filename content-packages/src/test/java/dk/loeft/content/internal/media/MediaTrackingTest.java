package dk.loeft.content.internal.media;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.Commit;
import dk.loeft.content.CommitAnswer;
import dk.loeft.content.MediaLaunch;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.ItemsWithin;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonCard;
import dk.loeft.organisation.PersonId;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/** What is stored of reading and watching, over the real database. */
class MediaTrackingTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final AtomicLong ATTEMPTS = new AtomicLong(100);

    private static final Path SAMPLES = Path.of("samples");

    @TempDir
    static Path root = Path.of("");

    private static String pdf = "";
    private static String video = "";
    private static String pages = "";

    private final List<ActivityReport> reports = new ArrayList<>();

    private Instant now = TransactionalPackages.NOW;

    private long attempt;

    @BeforeAll
    static void upload() throws Exception {
        database.execute("INSERT INTO person (id, staff_number, given_name, family_name, language, created_at)"
                + " VALUES (1, 'M1', 'Anne', 'Ærø Hansen', 'da', '2026-01-01')");
        pdf = upload("klart-sprog.pdf", Files.readAllBytes(SAMPLES.resolve("klart-sprog.pdf")));
        video = upload(
                "film.mp4",
                Files.readAllBytes(SAMPLES.resolve("brud-paa-datasikkerheden/brud-paa-datasikkerheden.mp4")));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (String page : List.of("# En", "# To")) {
                out.putNextEntry(new ZipEntry(page.substring(2) + ".md"));
                out.write(page.getBytes(StandardCharsets.UTF_8));
            }
        }
        pages = upload("sider.zip", zip.toByteArray());
    }

    private static String upload(String name, byte[] file) throws Exception {
        PackageStore store = new PackageStore(root);
        return new PackageUpload(new TransactionalPackages(database, store), store, PackageLimits.defaults())
                .upload(new ByteArrayInputStream(file), name)
                .report()
                .sha256();
    }

    @BeforeEach
    void begin() {
        attempt = ATTEMPTS.incrementAndGet();
        now = TransactionalPackages.NOW;
        reports.clear();
    }

    @Test
    void aDocumentIsDoneWhenEveryPageWasSeenInWhateverLaunch() {
        long first = launch(pdf, LaunchMode.NORMAL);
        assertThat(commit(first, 1, Map.of("media.seen", "1-2", "media.at", "2")))
                .isEqualTo("incomplete");
        long second = launch(pdf, LaunchMode.NORMAL);
        MediaLaunch again = start(second);
        assertThat(again.known()).containsEntry("media.seen", "1-2").containsEntry("media.at", "2");
        assertThat(again.done()).isFalse();
        assertThat(commit(second, 1, Map.of("media.seen", "3"))).isEqualTo("completed");
        assertThat(last().completed()).isTrue();
        assertThat(start(second).done()).isTrue();
    }

    @Test
    void theAuthorMayAskForLess() {
        ask(manager -> {
            new MediaRulesService(items(manager)).need(pdf, 60);
            return true;
        });
        try {
            assertThat(commit(launch(pdf, LaunchMode.NORMAL), 1, Map.of("media.seen", "1-2")))
                    .isEqualTo("completed");
        } finally {
            database.inTransaction(manager ->
                    manager.createNativeQuery("DELETE FROM media_rule").executeUpdate());
        }
    }

    @Test
    void aVideoIsDoneAt95PercentReallyPlayedInBothSessionsTogether() {
        long first = launch(video, LaunchMode.NORMAL);
        pass(20);
        assertThat(commit(first, 1, Map.of("media.watched", "0-20"))).isEqualTo("incomplete");
        long second = launch(video, LaunchMode.NORMAL);
        pass(16);
        assertThat(commit(second, 1, Map.of("media.watched", "20-34"))).isEqualTo("incomplete");
        assertThat(commit(second, 2, Map.of("media.watched", "20-35"))).isEqualTo("completed");
        assertThat(last().time()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void moreThanCanHaveBeenPlayedIsNotBelieved() {
        long launch = launch(video, LaunchMode.NORMAL);
        assertThat(commit(launch, 1, Map.of("media.watched", "0-36.8"))).isEqualTo("incomplete");
        assertThat(start(launch).known()).containsEntry("media.watched", "0-10");
        pass(14);
        assertThat(commit(launch, 2, Map.of("media.watched", "0-36.8"))).isEqualTo("completed");
    }

    @Test
    void reopeningAtOnceGivesNoFreshCreditWithoutEnd() {
        long first = launch(video, LaunchMode.NORMAL);
        launch(video, LaunchMode.NORMAL);
        pass(3_600);
        assertThat(commit(first, 1, Map.of("media.watched", "0-36.8"))).isEqualTo("incomplete");
    }

    @Test
    void whatWasPlayedOfflineComesWithTheNextLaunchAndOnce() {
        long first = launch(video, LaunchMode.NORMAL);
        pass(30);
        long second = launch(video, LaunchMode.NORMAL);
        Commit offline = new Commit(first, 3, Map.of("media.watched", "0-36", "media.at", "36"), false, "0000:00:30");
        MediaLaunch started = as(second, service -> service.start(List.of(offline)));
        assertThat(started.done()).isTrue();
        as(second, service -> service.start(List.of(offline)));
        assertThat(last().time()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aLateReportOfAnOlderLaunchIsAddedAndTakesNothingAway() {
        long first = launch(pdf, LaunchMode.NORMAL);
        long second = launch(pdf, LaunchMode.NORMAL);
        commit(second, 1, Map.of("media.seen", "2-3"));
        assertThat(commit(first, 1, Map.of("media.seen", "1"))).isEqualTo("completed");
        assertThat(start(second).known()).containsEntry("media.seen", "1-3");
    }

    @Test
    void aCourseOfSeveralPagesIsDoneWithTheLastOfThem() {
        Launch opened = open(pages, LaunchMode.NORMAL, Optional.empty());
        assertThat(opened.part()).isEqualTo("En.md");
        assertThat(commit(idOf(opened), 1, Map.of("media.read", "true"))).isEqualTo("completed");
        assertThat(last().completed()).isFalse();
        assertThat(last().partsDone()).isEqualTo(1);
        assertThat(parts(pages)).extracting(Part::state).containsExactly(PartState.COMPLETED, PartState.NOT_STARTED);
        Launch next = open(pages, LaunchMode.NORMAL, Optional.empty());
        assertThat(next.part()).isEqualTo("To.md");
        commit(idOf(next), 1, Map.of("media.read", "true"));
        assertThat(last().completed()).isTrue();
    }

    @Test
    void lookingThroughACourseLeavesNoTrace() {
        long launch = launch(pdf, LaunchMode.BROWSE);
        CommitAnswer answer = answer(launch, of(launch, 7, Map.of("media.seen", "1-3")));
        assertThat(answer).isEqualTo(new CommitAnswer.Stored(7, Optional.empty()));
        assertThat(reports).isEmpty();
        assertThat(start(launch).known()).isEmpty();
    }

    @Test
    void aReportThatMeansNothingIsRefusedByName() {
        long launch = launch(pdf, LaunchMode.NORMAL);
        assertThat(answer(launch, of(launch, 1, Map.of("media.seen", "alle"))))
                .isEqualTo(new CommitAnswer.Rejected("media.seen", "INCORRECT_TYPE"));
        assertThat(answer(launch, of(launch, 1, Map.of("cmi.x", "1"))))
                .isEqualTo(new CommitAnswer.Rejected("cmi.x", "INCORRECT_TYPE"));
    }

    @Test
    void theLaunchOfAnotherAttemptIsOutOfReach() {
        long mine = launch(pdf, LaunchMode.NORMAL);
        attempt = ATTEMPTS.incrementAndGet();
        long other = launch(pdf, LaunchMode.NORMAL);
        assertThat(answer(mine, of(other, 1, Map.of("media.seen", "1-3"))))
                .isEqualTo(new CommitAnswer.Rejected("", "UNKNOWN_LAUNCH"));
    }

    private ActivityReport last() {
        return reports.get(reports.size() - 1);
    }

    private void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }

    private static Commit of(long launch, long seq, Map<String, String> elements) {
        return new Commit(launch, seq, elements, false, "0000:00:05");
    }

    /** The status that the server answers with. */
    private String commit(long launch, long seq, Map<String, String> elements) {
        return ((CommitAnswer.Stored) answer(launch, of(launch, seq, elements)))
                .standing()
                .orElseThrow()
                .status()
                .cmi();
    }

    private CommitAnswer answer(long launch, Commit commit) {
        return as(launch, service -> service.commit(List.of(commit)));
    }

    private MediaLaunch start(long launch) {
        return as(launch, service -> service.start(List.of()));
    }

    private long launch(String reference, LaunchMode mode) {
        return idOf(open(reference, mode, Optional.empty()));
    }

    private long idOf(Launch launch) {
        String secret = launch.frameUrl().replaceFirst(".*#token=([^&]+)&.*", "$1");
        return ask(manager -> launches(manager).bySecret(secret).orElseThrow().id());
    }

    private Launch open(String reference, LaunchMode mode, Optional<String> part) {
        return ask(manager -> provider(reference, manager)
                .launch(new LaunchRequest(
                        reference,
                        new AttemptId(attempt),
                        new PersonCard(new PersonId(1), "Anne Ærø Hansen", "Anne", "", "da"),
                        mode,
                        part)));
    }

    private List<Part> parts(String reference) {
        return ask(manager -> provider(reference, manager).parts(reference, Optional.of(new AttemptId(attempt))));
    }

    private MediaActivityProvider provider(String reference, EntityManager manager) {
        var index = TransactionalPackages.index(manager);
        ItemProgress progress = progress(manager);
        if (reference.equals(pdf)) {
            return new PdfActivityProvider(index, progress, launches(manager));
        }
        return reference.equals(video)
                ? new VideoActivityProvider(index, progress, launches(manager))
                : new PageActivityProvider(index, progress, launches(manager));
    }

    private <T> T as(long launch, Function<MediaTrackingService, T> useCase) {
        CurrentActor current = new CurrentActor();
        current.become(Actor.launch(launch, new PersonId(1)));
        return ask(manager -> useCase.apply(new MediaTrackingService(
                launches(manager),
                items(manager),
                new MediaReports(progress(manager), launches(manager), clock()),
                ItemsWithin.former(manager, current),
                current)));
    }

    private static MediaItems items(EntityManager manager) {
        return new MediaItems(TransactionalPackages.index(manager), new MediaRuleRepository(manager));
    }

    private Launches launches(EntityManager manager) {
        return ItemsWithin.launches(manager, clock());
    }

    private ItemProgress progress(EntityManager manager) {
        return ItemsWithin.progress(manager, this::report, clock());
    }

    private LearningState report(ActivityReport report) {
        reports.add(report);
        return report.completed() ? LearningState.COMPLETED : LearningState.IN_PROGRESS;
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static <T> T ask(Function<EntityManager, T> useCase) {
        return database.inTransaction(useCase);
    }
}
