package dk.loeft.content.internal.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import dk.loeft.learning.spi.Carrying;
import dk.loeft.learning.spi.PartChange;
import dk.loeft.learning.spi.PartChange.Change;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * From one version of a SCORM 1.2 package to the next: L1, L2 and TEST are the same, L3 has another page, L4 is new.
 */
class CarriedItemsTest extends TrackedCourse {
    private static final AtomicLong CARRYINGS = new AtomicLong(500);

    private static final Map<String, String> HALF_WAY = Map.of(
            "cmi.suspend_data", "side=3;æøå",
            "cmi.core.lesson_location", "3",
            "cmi.core.lesson_status", "incomplete",
            "cmi.core.exit", "suspend");

    private static String next = "";

    @BeforeAll
    static void uploadTheNextVersion() throws Exception {
        PackageStore store = new PackageStore(root);
        next = new PackageUpload(new TransactionalPackages(database, store), store, PackageLimits.defaults())
                .upload(new ByteArrayInputStream(nextVersion()), "y.zip")
                .report()
                .sha256();
        database.execute(
                "INSERT INTO course (id, title, summary, description, language, minutes, state, created_at)"
                        + " VALUES (1, 'Kursus', '', '', 'da', 0, 'PUBLISHED', '2026-01-01')",
                "INSERT INTO course_version (id, course_id, number, activity_kind, activity_reference)"
                        + " VALUES (1, 1, 1, 'scorm', '" + course + "'), (2, 1, 2, 'scorm', '" + next + "')");
    }

    private static byte[] nextVersion() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = PackageReader.class.getResourceAsStream("samples/digital-dokumentation.zip");
                ZipInputStream old = new ZipInputStream(in);
                ZipOutputStream fresh = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = old.getNextEntry(); entry != null; entry = old.getNextEntry()) {
                byte[] file = old.readAllBytes();
                fresh.putNextEntry(new ZipEntry(entry.getName()));
                fresh.write(entry.getName().equals("imsmanifest.xml") ? edited(file) : file);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] edited(byte[] manifest) {
        String text = new String(manifest, StandardCharsets.UTF_8);
        return text.replace("identifierref=\"RES-L3\"", "identifierref=\"RES-L2\"")
                .replace(
                        "<item identifier=\"TEST\"",
                        "<item identifier=\"L4\" identifierref=\"RES-L3\"><title>Ny</title></item><item identifier=\"TEST\"")
                .getBytes(StandardCharsets.UTF_8);
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
        long fresh = successor(CARRYINGS.incrementAndGet());

        List<ActivityReport> standings = desk.carry(carrying(CARRYINGS.get()));

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
        successor(CARRYINGS.incrementAndGet());
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE sco_tracking SET lesson_status = 'FAILED' WHERE attempt_id = " + attempt);

            assertThat(desk.carry(carrying(CARRYINGS.get())))
                    .as("as last committed")
                    .extracting(ActivityReport::partsDone)
                    .containsExactly(1);
            other.rollback();
        }
    }

    @Test
    void carryingManyTakesAsManyStatementsAsCarryingOne() {
        complete("L1");
        successor(CARRYINGS.incrementAndGet());
        int one = desk.statementsOfCarry(carrying(CARRYINGS.get()));
        long many = CARRYINGS.incrementAndGet();
        for (int i = 0; i < 50; i++) {
            begin();
            complete("L1");
            successor(many);
        }

        assertThat(desk.statementsOfCarry(carrying(many))).isEqualTo(one);
        assertThat(desk.carry(carrying(many))).hasSize(50);
    }

    private void halfWay(String part) {
        String token = launch(part);
        desk.start(token);
        desk.commit(token, desk.of(token, 1, HALF_WAY, true, "0000:03:00"));
    }

    private AttemptId carried() {
        long fresh = successor(CARRYINGS.incrementAndGet());
        desk.carry(carrying(CARRYINGS.get()));
        return new AttemptId(fresh);
    }

    private void again(AttemptId fresh) {
        long carrying = CARRYINGS.incrementAndGet();
        database.execute("UPDATE attempt SET carry_id = " + carrying + " WHERE id = " + fresh.value());
        desk.carry(carrying(carrying));
    }

    private static Carrying carrying(long id) {
        return new Carrying(id, course, next, TransactionalPackages.NOW);
    }

    /** A new attempt on the new version, in the place of the one under way. */
    private long successor(long carrying) {
        long fresh = ATTEMPTS.incrementAndGet() + 100_000;
        database.execute(
                "INSERT IGNORE INTO attempt (id, course_version_id, person_id, number, begun_at, success) VALUES ("
                        + attempt + ", 1, 1, 1, '2026-01-01', 'UNKNOWN')",
                "INSERT INTO attempt (id, course_version_id, person_id, number, begun_at, success, succeeds_id, carry_id) VALUES ("
                        + fresh + ", 2, 1, 2, '2026-01-01', 'UNKNOWN', " + attempt + ", " + carrying + ")");
        return fresh;
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
