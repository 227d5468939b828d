package dk.loeft.certification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateState;
import dk.loeft.certification.CertificationEntry;
import dk.loeft.certification.CertificationLine;
import dk.loeft.certification.CertificationReason;
import dk.loeft.certification.CertificationRecord;
import dk.loeft.certification.CertificationSnapshot;
import dk.loeft.organisation.LeaveEnded;
import dk.loeft.organisation.LeaveId;
import dk.loeft.organisation.LeaveRegistered;
import dk.loeft.organisation.LeaveRemoved;
import dk.loeft.organisation.PersonId;
import dk.loeft.testing.RealDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A leave that is registered with a person pauses the person's certificates; the days are those of the worked cases. */
class LeaveLinesTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final LocalDate EARNED = LocalDate.of(2025, 3, 15);

    private static int numbers;

    private static long root;

    private Office office;
    private CertificateKindId kind;
    private PersonId anne;
    private LeaveId leave;

    @BeforeEach
    void oneWhoEarnedACertificate() {
        office = new Office(database);
        root = root == 0 ? office.unit("/", "Kommune") : root;
        kind = office.on(EARNED).kind("LE" + ++numbers, "Brandværn", 12);
        rule("$.window", "P2M");
        rule("$.grace", "P1M");
        anne = office.person("Anne", "Sørensen", office.unit("/" + root + "/", "Hjemmeplejen"));
        office.register(anne, kind, EARNED);
        leave = new LeaveId(numbers);
    }

    @Test
    void aLeaveOverTheExpiryKeepsTheExpiryAndMovesDueDateAndGrace() { // S19
        office.on(LocalDate.of(2026, 3, 1));
        register("2026-02-01", "2026-05-31");

        assertThat(stored("state = 'PAUSED' AND due IS NULL AND expires = '2026-03-15'"))
                .isOne();
        assertThat(at("2026-05-31").state()).isEqualTo(CertificateState.PAUSED);
        assertThat(at("2026-05-31").valid()).isFalse();
        assertThat(at("2026-06-30").state()).isEqualTo(CertificateState.EXPIRED);
        assertThat(at("2026-06-30").due()).contains(LocalDate.of(2026, 6, 30));
        assertThat(at("2026-06-30").graceEnds()).contains(LocalDate.of(2026, 6, 30));
        assertThat(at("2026-07-01").overdue()).isTrue();
    }

    @Test
    void aLeaveRegisteredAfterwardsMovesTheExpiryWhereTheRulesSaySo() { // S20
        rule("$.pauseExpiry", "SHIFT");
        office.on(LocalDate.of(2026, 6, 1)).settleDue();
        assertThat(stored("state = 'LAPSED' AND expires = '2026-03-15'")).isOne();

        register("2026-02-01", "2026-05-31");

        assertThat(stored(
                        "state = 'DUE_FOR_RENEWAL' AND valid AND expires = '2026-07-13' AND window_opens = '2026-05-13'"
                                + " AND grace_ends = '2026-08-13' AND due = '2026-07-13'"))
                .isOne();
        assertThat(record("2026-06-01").reasons().stream().map(CertificationReason::code))
                .contains("EXPIRY_SHIFTED");
    }

    @Test
    void withoutALastDayTheExpiryMovesOnUntilTheReturn() { // S54
        rule("$.pauseExpiry", "SHIFT");
        office.on(LocalDate.of(2026, 4, 30));
        office.observe(new LeaveRegistered(anne, leave, LocalDate.of(2026, 3, 1), Optional.empty()));
        assertThat(stored("state = 'PAUSED' AND expires = '2026-05-15'")).isOne();
        assertThat(at("2026-03-01").expires()).contains(LocalDate.of(2026, 3, 16));

        office.on(LocalDate.of(2026, 5, 1));
        office.observe(new LeaveEnded(anne, leave, LocalDate.of(2026, 5, 1)));

        assertThat(stored("state = 'DUE_FOR_RENEWAL' AND expires = '2026-05-15' AND due = '2026-05-30'"))
                .isOne();
        assertThat(at("2026-05-16").state()).isEqualTo(CertificateState.EXPIRED);
    }

    @Test
    void anEarlyReturnCutsThePlannedLeaveShort() { // S22
        office.on(LocalDate.of(2026, 3, 1));
        register("2026-01-01", "2026-12-31");
        assertThat(stored("state = 'PAUSED'")).isOne();

        office.observe(new LeaveEnded(anne, leave, LocalDate.of(2026, 3, 1)));

        assertThat(stored("state = 'DUE_FOR_RENEWAL' AND due = '2026-03-30' AND grace_ends = '2026-04-15'"))
                .isOne();
        assertThat(at("2026-02-15").graceEnds()).contains(LocalDate.of(2027, 1, 30));
    }

    @Test
    void otherDaysTakeThePlaceOfTheFirstOnesAndOfTheReturn() {
        office.on(LocalDate.of(2026, 3, 1));
        register("2026-01-01", "2026-12-31");
        office.observe(new LeaveEnded(anne, leave, LocalDate.of(2026, 2, 1)));
        assertThat(stored("state = 'DUE_FOR_RENEWAL'")).isOne();

        register("2026-01-10", "2026-03-31");
        assertThat(stored("state = 'PAUSED'")).isOne();
        assertThat(at("2026-01-09").state()).isEqualTo(CertificateState.CERTIFIED);
        assertThat(at("2026-04-01").state()).isNotEqualTo(CertificateState.PAUSED);

        office.observe(new LeaveRegistered(anne, leave, LocalDate.of(2026, 1, 10), Optional.empty()));
        assertThat(at("2026-04-01").state()).isEqualTo(CertificateState.PAUSED);
        office.observe(new LeaveRemoved(anne, leave));
        assertThat(stored("state = 'DUE_FOR_RENEWAL'")).isOne();
        assertThat(at("2026-01-20").state()).isEqualTo(CertificateState.DUE_FOR_RENEWAL);
    }

    @Test
    void theHistorySaysThatThereIsALeaveAndNotWhatFor() {
        register("2025-05-01", "2025-06-30");
        List<CertificationLine> lines = record("2025-05-01").lines();

        CertificationLine line = lines.get(lines.size() - 1);
        assertThat(line.type()).isEqualTo("PAUSED");
        assertThat(line.details()).containsOnlyKeys("until", "reason");
        assertThat(line.correctable()).isFalse();
        CertificationEntry removal = new CertificationEntry.Removal(line.seq(), "x");
        assertThatThrownBy(() ->
                        database.transact(manager -> office.records(manager).write(anne, kind, removal)))
                .hasMessage("certification.record.leave");
    }

    @Test
    void leavesOfOldHistoriesAreTakenOver() throws IOException {
        long person = anne.value();
        database.execute(
                line(person, "PAUSED", "2025-05-01", "{\"until\":\"2025-12-31\",\"reason\":\"x\"}"),
                line(person, "RESUMED", "2025-09-01", "{}"),
                line(person, "PAUSED", "2026-01-01", "{\"reason\":\"x\"}"));
        takeOver();
        try {
            String mine = "SELECT COUNT(*) FROM person_leave l WHERE l.person_id = " + person;
            assertThat(database.number(mine + " AND l.valid_from = '2025-05-01' AND l.valid_to = '2025-08-31'"))
                    .isOne();
            assertThat(database.number(mine + " AND l.valid_from = '2026-01-01' AND l.valid_to IS NULL"))
                    .isOne();

            leave = new LeaveId(database.number(
                    "SELECT l.id FROM person_leave l WHERE l.valid_from = '2025-05-01' AND l.person_id = " + person));
            register("2025-05-01", "2025-10-31");
            assertThat(at("2025-10-31").state()).isEqualTo(CertificateState.PAUSED);
            assertThat(at("2025-11-01").state()).isEqualTo(CertificateState.CERTIFIED);
        } finally {
            database.execute("UPDATE certification_event SET leave_id = NULL", "DELETE FROM person_leave");
        }
    }

    private static String line(long person, String type, String on, String details) {
        return "INSERT INTO certification_event (person_id, kind_id, type, on_day, details, recorded_at) VALUES (%d, NULL, '%s', '%s', '%s', NOW())"
                .formatted(person, type, on, details);
    }

    /** The part of the migration that finds something in a database that was used before. */
    private static void takeOver() throws IOException {
        try (InputStream file = Office.class.getResourceAsStream("/db/migration/core/V20261129_1930__leave.sql")) {
            String sql = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            database.execute(Stream.of(sql.split(";"))
                    .filter(each -> each.contains("INSERT INTO person_leave") || each.contains("UPDATE certification"))
                    .toArray(String[]::new));
        }
    }

    private void register(String from, String until) {
        office.observe(new LeaveRegistered(anne, leave, LocalDate.parse(from), Optional.of(LocalDate.parse(until))));
    }

    private void rule(String path, String value) {
        database.execute(
                "UPDATE certificate_kind_version SET settings = JSON_SET(settings, '%s', '%s') WHERE kind_id = %d"
                        .formatted(path, value, kind.value()));
    }

    private long stored(String holds) {
        return database.number("SELECT COUNT(*) FROM certification_standing WHERE person_id = " + anne.value()
                + " AND kind_id = " + kind.value() + " AND " + holds);
    }

    private CertificationSnapshot at(String day) {
        return record(day).standing();
    }

    private CertificationRecord record(String day) {
        return office.askRecords(r -> r.of(anne, kind, LocalDate.parse(day), Optional.empty()))
                .orElseThrow();
    }
}
