package dk.loeft.content.internal.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.content.Commit;
import dk.loeft.content.CommitAnswer;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageReader;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.RunningLaunch;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.PartState;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.PartChange;
import dk.loeft.learning.spi.PartChange.Change;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * From one version of a SCORM 1.2 package to the next: L1, L2 and TEST are the same, L3 has another page, L4 is new.
 */
class CarriedItemsTest extends TrackedCourse {
    private static final Map<String, String> HALF_WAY = Map.of(
            "cmi.suspend_data", "side=3;æøå",
            "cmi.core.lesson_location", "3",
            "cmi.core.lesson_status", "incomplete",
            "cmi.core.exit", "suspend");

    private static String next = "";

    private static @Nullable Successors successors;

    @BeforeAll
    static void uploadTheNextVersion() throws Exception {
        PackageStore store = new PackageStore(root);
        try (InputStream in = PackageReader.class.getResourceAsStream("samples/digital-dokumentation.zip")) {
            next = new PackageUpload(new TransactionalPackages(database, store), store, PackageLimits.defaults())
                    .upload(Successors.edited(in, "imsmanifest.xml", CarriedItemsTest::edited), "y.zip")
                    .report()
                    .sha256();
        }
        successors = new Successors(database, "scorm", course, next);
    }

    private static String edited(String manifest) {
        return manifest.replace("identifierref=\"RES-L3\"", "identifierref=\"RES-L2\"")
                .replace(
                        "<item identifier=\"TEST\"",
                        "<item identifier=\"L4\" identifierref=\"RES-L3\"><title>Ny</title></item><item identifier=\"TEST\"");
    }

    @Test
    void itemsAreComparedByIdentifierTypeAndAddress() {
        assertThat(desk.compare(course, next).parts())
                .extracting(PartChange::id, PartChange::change)
                .containsExactly(
                        tuple("L1", Change.SAME),
                        tuple("L2", Change.SAME),
                        tuple("L3", Change.CHANGED),
                        tuple("L4", Change.NEW),
                        tuple("TEST", Change.SAME));
        assertThat(desk.compare(next, course).parts())
                .extracting(PartChange::id, PartChange::change)
                .contains(tuple("L4", Change.GONE));
        assertThat(desk.compare(course, course).same()).isTrue();
    }

    @Test
    void theNextLaunchGoesOnWithSuspendDataAndTimeOfTheOldVersion() {
        complete("L1");
        halfWay("L2");
        complete("L3");

        AttemptId fresh = carried();

        RunningLaunch running = desk.start(desk.launch(next, fresh.value(), LaunchMode.NORMAL, "L2"))
                .orElseThrow();
        assertThat(running.cmi())
                .containsEntry("cmi.core.entry", "resume")
                .containsEntry("cmi.suspend_data", "side=3;æøå")
                .containsEntry("cmi.core.lesson_location", "3")
                .containsEntry("cmi.core.total_time", "0000:03:00.00");
        assertThat(state(fresh, "L1")).isEqualTo(PartState.COMPLETED);
        assertThat(state(fresh, "L3")).as("another page").isEqualTo(PartState.NOT_STARTED);
    }

    @Test
    void learningIsToldWhereEachAttemptStands() {
        complete("L1");
        complete("L3");
        long carrying = to().carrying();
        long fresh = to().of(attempt, carrying);

        List<ActivityReport> standings = desk.carry(to().carrying(carrying));

        assertThat(standings)
                .extracting(
                        ActivityReport::attempt,
                        ActivityReport::partsDone,
                        ActivityReport::partsTotal,
                        ActivityReport::completed,
                        ActivityReport::time)
                .containsExactly(tuple(new AttemptId(fresh), 1, 5, false, Duration.ofMinutes(1)));
    }

    @Test
    void theOldVersionThatIsStillOpenGoesOnReportingToItsOwnAttempt() {
        halfWay("L2");
        String open = launch("L2");
        desk.start(open);
        carried();

        CommitAnswer answer = desk.commit(
                open,
                desk.of(
                        open,
                        1,
                        Map.of("cmi.suspend_data", "side=9", "cmi.core.lesson_status", "completed"),
                        true,
                        "0000:01:00"));

        assertThat(answer).isInstanceOf(CommitAnswer.Stored.class);
        assertThat(desk.lastReport().attempt()).isEqualTo(new AttemptId(attempt));
        assertThat(state("L2")).isEqualTo(PartState.COMPLETED);
    }

    @Test
    void whatTheOldVersionReportedSinceIsTakenAlongByCarryingAgain() {
        halfWay("L2");
        AttemptId fresh = carried();
        complete("L2");
        complete("L1");

        again(fresh);

        assertThat(state(fresh, "L1")).isEqualTo(PartState.COMPLETED);
        assertThat(state(fresh, "L2")).isEqualTo(PartState.COMPLETED);
    }

    @Test
    void whatTheNewVersionHasReportedIsNeverOverwritten() {
        complete("L1");
        AttemptId fresh = carried();
        String token = desk.launch(next, fresh.value(), LaunchMode.NORMAL, "L2");
        desk.commit(token, desk.of(token, 1, DONE, true, "0000:02:00"));
        halfWay("L2");

        again(fresh);

        assertThat(state(fresh, "L2")).isEqualTo(PartState.COMPLETED);
    }

    @Test
    void carryingLeavesTheOldAttemptAsItWas() {
        halfWay("L2");
        String before = rows(attempt);

        carried();

        assertThat(rows(attempt)).isEqualTo(before);
    }

    @Test
    void carryingDoesNotWaitForAReportUnderWay() throws SQLException {
        complete("L1");
        long carrying = to().carrying();
        to().of(attempt, carrying);
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE sco_tracking SET lesson_status = 'FAILED' WHERE attempt_id = " + attempt);

            assertThat(desk.carry(to().carrying(carrying)))
                    .as("as last committed")
                    .extracting(ActivityReport::partsDone)
                    .containsExactly(1);
            other.rollback();
        }
    }

    @Test
    void carryingManyTakesAsManyStatementsAsCarryingOne() {
        complete("L1");
        long single = to().carrying();
        to().of(attempt, single);
        int one = desk.statementsOfCarry(to().carrying(single));
        long many = to().carrying();
        for (int i = 0; i < 50; i++) {
            begin();
            complete("L1");
            to().of(attempt, many);
        }

        assertThat(desk.statementsOfCarry(to().carrying(many))).isEqualTo(one);
        assertThat(desk.carry(to().carrying(many))).hasSize(50);
    }

    @Test
    void whatABrowserCouldNotSendOfTheOldVersionComesWithTheFirstLaunchOfTheNewOne() {
        String old = launch("L2");
        desk.start(old);
        Commit unsent = desk.of(old, 1, HALF_WAY, true, "0000:03:00");
        AttemptId fresh = carried();
        desk.onLateWork(to().again(fresh.value()));

        String token = desk.launch(next, fresh.value(), LaunchMode.NORMAL, "L2");
        RunningLaunch running = desk.start(token, unsent).orElseThrow();

        assertThat(running.cmi()).containsEntry("cmi.suspend_data", "side=3;æøå");
        assertThat(state("L2")).as("where it was done").isEqualTo(PartState.IN_PROGRESS);
        assertThat(desk.start(token, unsent)).as("once more").isPresent();
    }

    @Test
    void theAddressOfThePlayerNamesTheAttemptsWhoseUnsentWorkBelongsToIt() {
        desk.start(launch("L1"));
        AttemptId fresh = carried();

        Launch launch = desk.open(next, fresh.value(), LaunchMode.NORMAL, Optional.of("L2"));

        assertThat(launch.frameUrl()).endsWith("&former=" + attempt);
        assertThat(desk.open(course, attempt, LaunchMode.NORMAL, Optional.of("L1"))
                        .frameUrl())
                .as("who goes back may have unsent work of the new version")
                .endsWith("&former=" + fresh.value());
    }

    @Test
    void workOfAStrangersAttemptIsLeftOut() {
        String stranger = desk.launch(course, ATTEMPTS.incrementAndGet(), LaunchMode.NORMAL, "L2");
        Commit unsent = desk.of(stranger, 1, HALF_WAY, true, "0000:03:00");
        AttemptId fresh = carried();

        desk.start(desk.launch(next, fresh.value(), LaunchMode.NORMAL, "L2"), unsent);

        assertThat(desk.start(stranger).orElseThrow().cmi()).doesNotContainKey("cmi.suspend_data");
    }

    private void halfWay(String part) {
        String token = launch(part);
        desk.start(token);
        desk.commit(token, desk.of(token, 1, HALF_WAY, true, "0000:03:00"));
    }

    private AttemptId carried() {
        long carrying = to().carrying();
        long fresh = to().of(attempt, carrying);
        desk.carry(to().carrying(carrying));
        return new AttemptId(fresh);
    }

    private void again(AttemptId fresh) {
        desk.carry(to().again(fresh.value()));
    }

    private static Successors to() {
        return Objects.requireNonNull(successors);
    }

    private PartState state(AttemptId which, String part) {
        return desk.parts(next, Optional.of(which)).stream()
                .filter(each -> each.id().equals(part))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static String rows(long attempt) {
        return database.<Object>inTransaction(manager -> manager.createNativeQuery(
                                "SELECT GROUP_CONCAT(CONCAT_WS('|', item_id, lesson_status, elements, hundredths_total, launch_id,"
                                        + " updated_at) ORDER BY item_id) FROM sco_tracking WHERE attempt_id = "
                                        + attempt)
                        .getSingleResult())
                .toString();
    }
}
