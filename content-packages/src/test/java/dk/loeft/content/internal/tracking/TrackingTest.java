package dk.loeft.content.internal.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.content.Commit;
import dk.loeft.content.CommitAnswer;
import dk.loeft.content.CommitAnswer.Rejected;
import dk.loeft.content.CommitAnswer.Stored;
import dk.loeft.content.CommitAnswer.Superseded;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageReader;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.RunningLaunch;
import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.learning.Success;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TrackingTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final AtomicLong ATTEMPTS = new AtomicLong(100);

    private static final Map<String, String> DONE = Map.of("cmi.core.lesson_status", "completed");

    @TempDir
    static Path root = Path.of("");

    /** Four SCOs; the last one has a mastery score of 80 and opens after the others. */
    private static String course = "";

    private Desk desk = new Desk(database);

    private long attempt;

    @BeforeAll
    static void upload() throws Exception {
        database.execute("INSERT INTO person (id, staff_number, given_name, family_name, language, created_at)"
                + " VALUES (1, 'M1', 'Anne', 'Ærø Hansen', 'da', '2026-01-01')");
        PackageStore store = new PackageStore(root);
        try (InputStream in = PackageReader.class.getResourceAsStream("samples/digital-dokumentation.zip")) {
            course = new PackageUpload(new TransactionalPackages(database, store), store, PackageLimits.defaults())
                    .upload(in, "x.zip")
                    .report()
                    .sha256();
        }
    }

    @BeforeEach
    void begin() {
        desk = new Desk(database);
        attempt = ATTEMPTS.incrementAndGet();
    }

    @Test
    void anUnknownOrExpiredTokenHasNoActor() {
        String token = launch("L1");
        assertThat(desk.actor(token)).isPresent();
        assertThat(desk.actor(token + "x")).isEmpty();

        desk.at(TransactionalPackages.NOW.plus(Duration.ofHours(12)));
        assertThat(desk.actor(token)).isEmpty();
    }

    @Test
    void theTokenIsKeptOnlyAsAHash() {
        String token = launch("L1");
        assertThat(database.number("SELECT COUNT(*) FROM launch WHERE token_hash LIKE '%" + token + "%'"))
                .isZero();
    }

    @Test
    void theFirstLaunchTellsWhoAndWhat() {
        RunningLaunch running = desk.start(launch("TEST", LaunchMode.REVIEW)).orElseThrow();
        assertThat(running.cmi())
                .containsEntry("cmi.core.lesson_mode", "review")
                .containsEntry("cmi.core.credit", "no-credit");

        running = desk.start(launch("L1")).orElseThrow();
        assertThat(running.href()).isEqualTo("/content/p/" + course + "/lektion-1.html");
        assertThat(running.lastSeq()).isZero();
        assertThat(running.cmi())
                .containsEntry("cmi.core.student_name", "Ærø Hansen, Anne")
                .containsEntry("cmi.core.student_id", "person-1")
                .containsEntry("cmi.core.entry", "ab-initio")
                .containsEntry("cmi.core.lesson_status", "not attempted")
                .containsEntry("cmi.core.credit", "credit")
                .doesNotContainKey("cmi.core.exit");
    }

    @Test
    void whatWasStoredIsGivenBackAtTheNextLaunch() {
        String first = launch("L1");
        desk.start(first);
        desk.commit(
                first,
                desk.of(
                        first,
                        1,
                        Map.of(
                                "cmi.suspend_data", "side=3;æøå",
                                "cmi.core.lesson_location", "3",
                                "cmi.core.lesson_status", "incomplete",
                                "cmi.interactions.0.id", "q1",
                                "cmi.core.exit", "suspend"),
                        true,
                        "0000:03:00"));

        RunningLaunch again = desk.start(launch("L1")).orElseThrow();
        assertThat(again.cmi())
                .containsEntry("cmi.core.entry", "resume")
                .containsEntry("cmi.suspend_data", "side=3;æøå")
                .containsEntry("cmi.core.lesson_location", "3")
                .containsEntry("cmi.interactions.0.id", "q1")
                .containsEntry("cmi.core.total_time", "0000:03:00.00")
                .doesNotContainKeys("cmi.core.exit", "cmi.core.session_time");
    }

    @Test
    void theSameCommitAgainChangesNothing() {
        String token = launch("L1");
        Commit commit = desk.of(token, 3, DONE, true, "0000:01:00");
        assertThat(((Stored) desk.commit(token, commit)).acknowledged()).isEqualTo(3);

        assertThat(desk.commit(token, commit)).isEqualTo(new Stored(3, Optional.empty()));
        assertThat(desk.commit(
                        token, desk.of(token, 2, Map.of("cmi.core.lesson_status", "failed"), true, "0000:09:00")))
                .isEqualTo(new Stored(3, Optional.empty()));
        assertThat(desk.reports()).hasSize(1);
        assertThat(state("L1")).isEqualTo(PartState.COMPLETED);
        assertThat(desk.lastReport().time()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void timeIsThatOfEarlierLaunchesAndTheNewestCommit() {
        String first = launch("L1");
        desk.commit(first, desk.of(first, 1, Map.of(), false, "0000:02:00"));
        desk.commit(first, desk.of(first, 2, Map.of(), true, "0000:05:00"));
        String second = launch("L1");
        desk.commit(second, desk.of(second, 1, Map.of(), false, "0000:00:30"));
        desk.commit(second, desk.of(second, 2, Map.of(), true, "0000:01:00"));

        assertThat(desk.lastReport().time()).isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void anOlderLaunchIsSupersededOnceANewerOneHasReported() {
        String old = launch("L1");
        String fresh = launch("L1");
        assertThat(desk.commit(old, desk.of(old, 1, Map.of(), false, ""))).isInstanceOf(Stored.class);

        desk.commit(fresh, desk.of(fresh, 1, DONE, true, ""));

        assertThat(desk.commit(old, desk.of(old, 2, Map.of("cmi.core.lesson_status", "incomplete"), true, "")))
                .isEqualTo(new Superseded());
        assertThat(desk.start(old)).isEmpty();
        assertThat(state("L1")).isEqualTo(PartState.COMPLETED);
    }

    @Test
    void unsentWorkIsStoredBeforeTheStateIsRead() {
        String offline = launch("L1");
        desk.start(offline);
        String again = launch("L1");

        RunningLaunch running = desk.start(
                        again,
                        desk.of(offline, 7, Map.of("cmi.suspend_data", "made on the train"), false, "0000:10:00"))
                .orElseThrow();

        assertThat(running.cmi()).containsEntry("cmi.suspend_data", "made on the train");
        assertThat(running.journal().superseded()).isFalse();
        assertThat(desk.reports()).hasSize(1);
    }

    @Test
    void unsentWorkThatNewerWorkHasOvertakenIsDroppedAndSaid() {
        String offline = launch("L1");
        String elsewhere = launch("L1");
        desk.commit(elsewhere, desk.of(elsewhere, 1, Map.of("cmi.suspend_data", "newer"), true, ""));

        RunningLaunch running = desk.start(
                        launch("L1"), desk.of(offline, 1, Map.of("cmi.suspend_data", "older"), true, ""))
                .orElseThrow();

        assertThat(running.journal().superseded()).isTrue();
        assertThat(running.cmi()).containsEntry("cmi.suspend_data", "newer");
    }

    @Test
    void ofUnsentWorkOnlyTheWrongValueIsDropped() {
        String offline = launch("L1");
        RunningLaunch running = desk.start(
                        launch("L1"),
                        desk.of(offline, 1, Map.of("cmi.suspend_data", "kept", "cmi.core.score.raw", "many"), true, ""))
                .orElseThrow();

        assertThat(running.cmi()).containsEntry("cmi.suspend_data", "kept").doesNotContainKey("cmi.core.score.raw");
        assertThat(running.journal().rejected()).singleElement().satisfies(value -> assertThat(value.element())
                .isEqualTo("cmi.core.score.raw"));
    }

    @Test
    void workOfAnotherAttemptIsNotLetIn() {
        String others = launch("L1");
        Commit stolen = desk.of(others, 1, DONE, true, "");
        attempt = ATTEMPTS.incrementAndGet();
        String mine = launch("L1");

        desk.start(mine, stolen);

        assertThat(desk.commit(mine, stolen)).isInstanceOf(Rejected.class);
        assertThat(database.number(
                        "SELECT COUNT(*) FROM sco_tracking WHERE lesson_status = 'COMPLETED' AND attempt_id IN ("
                                + attempt + "," + (attempt - 1) + ")"))
                .isZero();
    }

    @Test
    void aValueTheDataModelForbidsIsRejectedByNameAndNothingIsStored() {
        String token = launch("L1");
        CommitAnswer answer = desk.commit(
                token, desk.of(token, 1, Map.of("cmi.suspend_data", "x", "cmi.core.score.raw", "many"), false, ""));

        assertThat(answer).isEqualTo(new Rejected("cmi.core.score.raw", "INCORRECT_TYPE"));
        assertThat(desk.start(token).orElseThrow().cmi()).doesNotContainKey("cmi.suspend_data");
        assertThat(desk.commit(token, desk.of(token, 2, Map.of("cmi.core.student_name", "Eve"), false, "")))
                .as("read-only values are passed over")
                .isInstanceOf(Stored.class);
        assertThat(desk.start(token).orElseThrow().cmi()).containsEntry("cmi.core.student_name", "Ærø Hansen, Anne");
    }

    @Test
    void whatIsMissingInACommitIsEmptyNow() {
        String token = launch("L1");
        desk.commit(token, desk.of(token, 1, Map.of("cmi.suspend_data", "x", "cmi.core.score.raw", "50"), false, ""));
        desk.commit(token, desk.of(token, 2, Map.of("cmi.core.lesson_location", "2"), false, ""));

        assertThat(desk.start(token).orElseThrow().cmi())
                .containsEntry("cmi.core.lesson_location", "2")
                .doesNotContainKeys("cmi.suspend_data", "cmi.core.score.raw");
        assertThat(desk.lastReport().score()).isEmpty();
    }

    @Test
    void aLockedPartIsRefusedUntilItsPrerequisitesAreMet() {
        assertThatThrownBy(() -> launch("TEST"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("content.part.locked");
        launch("L1");
        assertThat(state("TEST")).isEqualTo(PartState.LOCKED);

        Stream.of("L1", "L2", "L3").forEach(this::complete);

        assertThat(state("TEST")).isEqualTo(PartState.NOT_STARTED);
        launch("TEST");
    }

    @Test
    void anUnknownPartIsRefused() {
        assertThatThrownBy(() -> launch("L9"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("content.part.unknown");
    }

    @Test
    void withoutAWishTheLastPartNotDoneIsOpened() {
        assertThat(open()).isEqualTo("L1");
        launch("L2");
        assertThat(open()).isEqualTo("L2");
        complete("L2");
        assertThat(open()).isEqualTo("L1");
    }

    @Test
    void theCourseIsCompletedAndPassedWhenEveryPartIs() {
        Stream.of("L1", "L2", "L3").forEach(this::complete);
        assertThat(desk.lastReport().completed()).isFalse();
        assertThat(desk.lastReport().partsDone()).isEqualTo(3);

        Stored stored = (Stored) test("completed", "85");

        assertThat(desk.lastReport().completed()).isTrue();
        assertThat(desk.lastReport().success()).isEqualTo(Success.PASSED);
        assertThat(desk.lastReport().score()).contains(new BigDecimal("85.000"));
        assertThat(stored.standing()).hasValueSatisfying(standing -> {
            assertThat(standing.status()).isEqualTo(LessonStatus.PASSED);
            assertThat(standing.progress()).isEqualTo(1);
            assertThat(standing.courseCompleted()).isTrue();
        });
    }

    @Test
    void theCourseIsFailedOnlyWhenNothingIsLeftToDo() {
        Stream.of("L1", "L2", "L3").forEach(this::complete);
        String token = launch("TEST");
        desk.commit(
                token,
                desk.of(token, 1, Map.of("cmi.core.lesson_status", "failed", "cmi.core.score.raw", "40"), false, ""));
        assertThat(desk.lastReport().success()).as("still at it").isEqualTo(Success.UNKNOWN);

        desk.commit(
                token,
                desk.of(token, 2, Map.of("cmi.core.lesson_status", "completed", "cmi.core.score.raw", "40"), true, ""));
        assertThat(desk.lastReport().success()).isEqualTo(Success.FAILED);
        assertThat(desk.lastReport().completed()).isTrue();
    }

    @Test
    void aCompletionThatTheMasteryScoreWillJudgeDoesNotCountBeforeTheSessionEnds() {
        Stream.of("L1", "L2", "L3").forEach(this::complete);
        String token = launch("TEST");

        desk.commit(token, desk.of(token, 1, DONE, false, ""));
        assertThat(desk.lastReport().completed()).isFalse();
        desk.commit(
                token,
                desk.of(
                        token,
                        2,
                        Map.of("cmi.core.lesson_status", "completed", "cmi.core.score.raw", "20"),
                        false,
                        ""));
        assertThat(desk.lastReport().completed()).isFalse();
        assertThat(desk.lastReport().success()).isEqualTo(Success.UNKNOWN);
    }

    @Test
    void browsingKeepsNothing() {
        String token = launch("TEST", LaunchMode.BROWSE);
        assertThat(desk.start(token).orElseThrow().cmi()).containsEntry("cmi.core.lesson_mode", "browse");

        assertThat(desk.commit(token, desk.of(token, 1, DONE, true, ""))).isEqualTo(new Stored(1, Optional.empty()));

        assertThat(desk.reports()).isEmpty();
        assertThat(database.number("SELECT COUNT(*) FROM sco_tracking WHERE attempt_id = " + attempt))
                .isZero();
        assertThat(state("TEST")).as("nothing is locked to who only looks").isEqualTo(PartState.NOT_STARTED);
    }

    @Test
    void aReviewChangesNoResult() {
        complete("L1");
        int before = desk.reports().size();
        String token = launch("L1", LaunchMode.REVIEW);
        desk.start(token);
        desk.commit(
                token,
                desk.of(
                        token,
                        1,
                        Map.of("cmi.core.lesson_status", "failed", "cmi.suspend_data", "review"),
                        true,
                        "0000:30:00"));

        assertThat(desk.reports()).hasSize(before);
        assertThat(state("L1")).isEqualTo(PartState.COMPLETED);
        assertThat(desk.start(launch("L1")).orElseThrow().cmi()).doesNotContainKey("cmi.suspend_data");
    }

    @Test
    void commitsAtTheSameTimeSeeEachOther() throws Exception {
        Stream.of("L1", "L2").forEach(this::complete);
        String one = launch("L3");
        String other = launch("L1");
        Commit third = desk.of(one, 1, DONE, true, "0000:01:00");
        Commit first = desk.of(other, 1, DONE, true, "0000:01:00");
        CyclicBarrier together = new CyclicBarrier(2);
        Thread a = new Thread(() -> after(together, () -> desk.commit(one, third)));
        Thread b = new Thread(() -> after(together, () -> desk.commit(other, first)));
        a.start();
        b.start();
        a.join();
        b.join();

        assertThat(desk.lastReport().partsDone()).isEqualTo(3);
        assertThat(desk.lastReport().time())
                .as("the second to come knows the time of the first")
                .isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void theTableOfContentsTakesTheSameStatementsForAnyNumberOfParts() {
        int few = desk.statementsOfParts(course, attempt);
        Stream.of("L1", "L2", "L3").forEach(this::complete);

        assertThat(desk.statementsOfParts(course, attempt)).isEqualTo(few).isLessThanOrEqualTo(3);
        assertThat(desk.parts(course, Optional.empty())).extracting(Part::state).containsOnly(PartState.NOT_STARTED);
    }

    private static void after(CyclicBarrier barrier, Runnable work) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        work.run();
    }

    private CommitAnswer test(String status, String score) {
        String token = launch("TEST");
        return desk.commit(
                token,
                desk.of(
                        token,
                        1,
                        Map.of("cmi.core.lesson_status", status, "cmi.core.score.raw", score),
                        true,
                        "0000:01:00"));
    }

    private void complete(String part) {
        String token = launch(part);
        desk.commit(token, desk.of(token, 1, DONE, true, "0000:01:00"));
    }

    private String launch(String part) {
        return launch(part, LaunchMode.NORMAL);
    }

    private String launch(String part, LaunchMode mode) {
        return desk.launch(course, attempt, mode, part);
    }

    private String open() {
        return desk.open(course, attempt, LaunchMode.NORMAL, Optional.empty()).part();
    }

    private PartState state(String part) {
        return desk.parts(course, Optional.of(new AttemptId(attempt))).stream()
                .filter(each -> each.id().equals(part))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
