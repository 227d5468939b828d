package dk.loeft.content.internal.h5p;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.Commit;
import dk.loeft.content.CommitAnswer;
import dk.loeft.content.CommitAnswer.Rejected;
import dk.loeft.content.CommitAnswer.Standing;
import dk.loeft.content.CommitAnswer.Stored;
import dk.loeft.content.H5pLaunch;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.Success;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.ItemsWithin;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.content.internal.tracking.Successors;
import dk.loeft.content.testing.SampleZip;
import dk.loeft.content.testing.TakenCourse;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.learning.spi.PartChange;
import dk.loeft.learning.spi.PartChange.Change;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonCard;
import dk.loeft.organisation.PersonId;
import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.FoundStatement;
import dk.loeft.xapi.LaunchCredentials;
import dk.loeft.xapi.StatementQuery;
import dk.loeft.xapi.internal.access.LaunchDesk;
import dk.loeft.xapi.internal.statements.LrsWithin;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What H5P content reports: statements in the record store, a result for the part, and a state that comes back. */
class H5pRunTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final PersonId ANNE = new PersonId(1);

    private static final AtomicLong ATTEMPTS = new AtomicLong(100);

    private static final Clock CLOCK = Clock.fixed(LaunchDesk.NOW, ZoneOffset.UTC);

    private static final String ACTOR = "\"actor\":{\"mbox\":\"mailto:else@example.org\"}";

    @TempDir
    static Path root = Path.of("");

    private static PackageStore store = new PackageStore(Path.of(""));

    private static String reference = "";

    private final List<ActivityReport> reports = new ArrayList<>();

    private long attempt;

    @BeforeAll
    static void upload() throws Exception {
        store = new PackageStore(root);
        TakenCourse.person(database, ANNE.value(), "Anne");
        reference = TakenCourse.of(database, store, SampleZip.of("sikre-vaner"), "h5p", 1)
                .reference();
    }

    @BeforeEach
    void begin() {
        attempt = ATTEMPTS.incrementAndGet();
    }

    @Test
    void statementsAreStoredAsTheLearnersInTheRegistrationOfTheAttempt() {
        String token = launch(LaunchMode.NORMAL);
        UUID id = UUID.randomUUID();
        assertThat(commit(token, 1, Map.of("statement." + id, ended(2, 3, true))))
                .isInstanceOf(Stored.class);
        assertThat(stored(token)).singleElement().satisfies(statement -> {
            assertThat(statement).contains(id.toString(), "\"account\"", activity());
            assertThat(statement).as("the actor that content names").doesNotContain("else@example.org");
        });
    }

    @Test
    void anActivityIsTheSameOnlyIfItsContentIs() throws Exception {
        String renamed =
                edited("h5p.json", json -> json.replaceFirst("\"title\": *\"[^\"]*\"", "\"title\": \"Nyt navn\""));
        String other = edited("content/content.json", json -> json + " ");

        assertThat(compare(renamed)).containsExactly(Change.SAME);
        assertThat(compare(other)).containsExactly(Change.CHANGED);
    }

    private static String edited(String file, UnaryOperator<String> edit) throws Exception {
        return new PackageUpload(new TransactionalPackages(database, store), store, PackageLimits.defaults())
                .upload(Successors.edited(new ByteArrayInputStream(SampleZip.of("sikre-vaner")), file, edit), "x.h5p")
                .report()
                .sha256();
    }

    private List<Change> compare(String next) {
        return database.inTransaction(manager -> provider(manager).compare(reference, next).parts().stream()
                .map(PartChange::change)
                .toList());
    }

    @Test
    void theSameStatementTwiceIsStoredOnce() {
        String token = launch(LaunchMode.NORMAL);
        Map<String, String> elements = Map.of("statement." + UUID.randomUUID(), ended(2, 3, true));
        commit(token, 1, elements);
        commit(token, 2, elements);
        assertThat(stored(token)).hasSize(1);
    }

    @Test
    void theResultOfTheWholeBecomesThatOfThePart() {
        Standing standing = standing(commit(launch(LaunchMode.NORMAL), 1, statement(ended(2, 3, true))));
        assertThat(standing.status()).isEqualTo(LessonStatus.PASSED);
        assertThat(standing.success()).isEqualTo(Success.PASSED);
        assertThat(standing.score().getAsDouble()).isBetween(66.6, 66.7);
        assertThat(standing.courseCompleted()).isTrue();
    }

    @Test
    void whatIsSaidOfAQuestionAloneIsNoResult() {
        Standing standing = standing(commit(
                launch(LaunchMode.NORMAL),
                1,
                statement(ended(1, 1, true).replace(activity() + "\"", activity() + "?subContentId=7\""))));
        assertThat(standing.status()).isEqualTo(LessonStatus.INCOMPLETE);
        assertThat(standing.courseCompleted()).isFalse();
    }

    @Test
    void aFailedTryIsNotTheEndAndAResultNeverGetsWorse() {
        String token = launch(LaunchMode.NORMAL);
        Standing failed = standing(commit(token, 1, statement(ended(1, 3, false))));
        assertThat(failed.status()).isEqualTo(LessonStatus.FAILED);
        assertThat(failed.courseFailed()).isFalse();
        Standing passed = standing(commit(token, 2, statement(ended(3, 3, true))));
        assertThat(passed.status()).isEqualTo(LessonStatus.PASSED);
        Standing again = standing(commit(token, 3, statement(ended(0, 3, false))));
        assertThat(again.status()).isEqualTo(LessonStatus.PASSED);
        assertThat(again.score().getAsDouble()).isEqualTo(100);
    }

    @Test
    void whatContentKeepsComesBackAndTimeAddsUp() {
        String first = launch(LaunchMode.NORMAL);
        commit(first, 1, Map.of("state", "{\"answers\":[0]}"), "0000:01:00");
        commit(first, 2, Map.of("state", "{\"answers\":[0,1]}"), "0000:02:00");
        String second = launch(LaunchMode.NORMAL);
        assertThat(start(second).state()).isEqualTo("{\"answers\":[0,1]}");
        commit(second, 1, Map.of(), "0000:00:30");
        assertThat(reports.get(reports.size() - 1).time()).hasSeconds(150);
        assertThat(start(second).state()).isEqualTo("{\"answers\":[0,1]}");
    }

    @Test
    void anInvalidStatementIsRefusedByNameAndNothingOfItsCommitIsStored() {
        String token = launch(LaunchMode.NORMAL);
        String name = "statement." + UUID.randomUUID();
        CommitAnswer answer = commit(token, 1, Map.of(name, "{\"verb\":{\"id\":\"no iri\"}}", "state", "{}"));
        assertThat(answer).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.element())
                .isEqualTo(name));
        assertThat(start(token).state()).isEmpty();
        assertThat(commit(token, 1, Map.of("statement.none", ended(1, 1, true))))
                .isInstanceOf(Rejected.class);
        assertThat(commit(token, 1, Map.of("cmi.core", "x"))).isInstanceOf(Rejected.class);
    }

    @Test
    void unsentWorkOfAnEarlierLaunchIsStoredWhenTheContentIsOpenedAgain() {
        String first = launch(LaunchMode.NORMAL);
        Commit unsent = of(first, 4, with(statement(ended(3, 3, true)), "state", "{\"a\":1}"), "0000:01:00");
        String second = launch(LaunchMode.NORMAL);
        H5pLaunch launch = start(second, unsent);
        assertThat(launch.state()).isEqualTo("{\"a\":1}");
        assertThat(launch.standing().done()).isTrue();
        assertThat(launch.superseded()).isFalse();
        assertThat(stored(second)).hasSize(1);
    }

    @Test
    void statementsOfALaunchThatIsSupersededAreStoredAllTheSame() {
        String first = launch(LaunchMode.NORMAL);
        String second = launch(LaunchMode.NORMAL);
        commit(second, 1, Map.of("state", "{\"new\":1}"));
        assertThat(commit(first, 1, with(statement(ended(1, 3, false)), "state", "{\"old\":1}")))
                .isInstanceOf(CommitAnswer.Superseded.class);
        assertThat(stored(second)).hasSize(1);
        assertThat(start(launch(LaunchMode.NORMAL)).state()).isEqualTo("{\"new\":1}");
    }

    @Test
    void aLaunchToLookAtThingsStoresNothing() {
        String token = launch(LaunchMode.BROWSE);
        assertThat(start(token).state()).isEmpty();
        assertThat(commit(token, 1, statement(ended(3, 3, true)))).isEqualTo(new Stored(1, Optional.empty()));
        assertThat(database.number("SELECT COUNT(*) FROM h5p_registration WHERE attempt_id = " + attempt))
                .isZero();
        assertThat(reports).isEmpty();
    }

    private static String activity() {
        return ItemsWithin.ORIGIN + "/content/p/" + reference;
    }

    private static String ended(int score, int max, boolean success) {
        return ("{%s,\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/completed\"},\"object\":{\"id\":\"%s\"},"
                        + "\"timestamp\":\"2026-11-25T09:59:00Z\",\"result\":{\"completion\":true,\"success\":%s,"
                        + "\"score\":{\"raw\":%d,\"min\":0,\"max\":%d,\"scaled\":%s}}}")
                .formatted(ACTOR, activity(), success, score, max, (double) score / max);
    }

    private static Map<String, String> statement(String json) {
        return Map.of("statement." + UUID.randomUUID(), json);
    }

    private static Map<String, String> with(Map<String, String> elements, String name, String value) {
        Map<String, String> more = new HashMap<>(elements);
        more.put(name, value);
        return more;
    }

    /** The statements of the attempt as the record store tells them. */
    private List<String> stored(String token) {
        return database.inTransaction(manager -> {
            Launches.Opened launch =
                    ItemsWithin.launches(manager, CLOCK).bySecret(token).orElseThrow();
            UUID registration = new H5pRepository(manager).registration(launch.attempt());
            Actor actor = Actor.launch(launch.id(), launch.person(), LaunchCredentials.PERMISSIONS);
            StatementQuery query = new StatementQuery(
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.of(registration),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    0,
                    StatementQuery.Form.EXACT,
                    OptionalLong.empty());
            return LrsWithin.of(database, manager, actor).statements(query).statements().stream()
                    .map(FoundStatement::json)
                    .toList();
        });
    }

    private static Standing standing(CommitAnswer answer) {
        return ((Stored) answer).standing().orElseThrow();
    }

    private String launch(LaunchMode mode) {
        PersonCard anne = new PersonCard(ANNE, "Anne Ærø", "Anne", "", "da");
        String url = database.inTransaction(manager -> provider(manager)
                        .launch(new LaunchRequest(reference, new AttemptId(attempt), anne, mode, Optional.empty())))
                .frameUrl();
        assertThat(url).contains("/content/play/h5p.html#token=");
        return url.replaceFirst(".*#token=([^&]+)&.*", "$1");
    }

    private H5pActivityProvider provider(EntityManager manager) {
        return new H5pActivityProvider(
                TransactionalPackages.index(manager),
                ItemsWithin.progress(manager, this::report, CLOCK),
                ItemsWithin.launches(manager, CLOCK),
                registrations(manager),
                store);
    }

    private H5pLaunch start(String token, Commit... pending) {
        return as(token, service -> service.start(List.of(pending)));
    }

    private CommitAnswer commit(String token, long seq, Map<String, String> elements) {
        return commit(token, seq, elements, "0000:00:10");
    }

    private CommitAnswer commit(String token, long seq, Map<String, String> elements, String time) {
        Commit commit = of(token, seq, elements, time);
        return as(token, service -> service.commit(List.of(commit)));
    }

    private Commit of(String token, long seq, Map<String, String> elements, String time) {
        long id = database.inTransaction(manager -> ItemsWithin.launches(manager, CLOCK)
                .bySecret(token)
                .orElseThrow()
                .id());
        return new Commit(id, seq, elements, false, time);
    }

    private static H5pRegistrations registrations(EntityManager manager) {
        LaunchCredentials credentials = LaunchDesk.credentials(manager);
        return new H5pRegistrations(new H5pRepository(manager), credentials, ItemsWithin.settings());
    }

    private <T> T as(String token, Function<H5pService, T> useCase) {
        return database.inTransaction(manager -> {
            Launches launches = ItemsWithin.launches(manager, CLOCK);
            Launches.Opened launch = launches.bySecret(token).orElseThrow();
            ItemProgress progress = ItemsWithin.progress(manager, this::report, CLOCK);
            CurrentActor current = new CurrentActor();
            current.become(Actor.launch(launch.id(), launch.person()));
            Actor reporting = Actor.launch(launch.id(), launch.person(), LaunchCredentials.PERMISSIONS);
            H5pCommits commits = new H5pCommits(
                    progress,
                    LrsWithin.of(database, manager, reporting, new H5pStatements(launches, progress)),
                    current);
            return useCase.apply(new H5pService(
                    TransactionalPackages.index(manager),
                    progress,
                    launches,
                    new H5pReporting(commits, registrations(manager), progress, launches),
                    ItemsWithin.former(manager, current),
                    current));
        });
    }

    private LearningState report(ActivityReport report) {
        reports.add(report);
        return report.completed() ? LearningState.COMPLETED : LearningState.IN_PROGRESS;
    }
}
