package dk.loeft.certification.internal;

import static dk.loeft.certification.internal.Office.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateState;
import dk.loeft.certification.CertificationCycle;
import dk.loeft.certification.CertificationEntry;
import dk.loeft.certification.CertificationLine;
import dk.loeft.certification.CertificationLine.Fate;
import dk.loeft.certification.CertificationPreview;
import dk.loeft.certification.CertificationReason;
import dk.loeft.certification.CertificationRecord;
import dk.loeft.certification.CertificationRecords;
import dk.loeft.certification.CourseTie;
import dk.loeft.certification.StandingRow;
import dk.loeft.learning.CourseId;
import dk.loeft.organisation.LeaveId;
import dk.loeft.organisation.LeaveRegistered;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A person's record: what HR writes into it, what that changes, and what it tells. */
class RecordsTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static int codes;

    private static long root;

    private Office office;
    private String code;
    private CertificateKindId kind;
    private CourseId course;
    private long team;
    private PersonId anne;

    @BeforeEach
    void oneWhoHoldsACertificate() {
        office = new Office(database);
        root = root == 0 ? office.unit("/", "Kommune") : root;
        team = office.unit("/" + root + "/", "Hjemmeplejen");
        code = "RE" + ++codes;
        kind = office.kind(code, "Brandværn", 12);
        course = office.course("Brand");
        office.tell(c -> c.tie(course, Optional.of(CourseTie.first(kind))));
        anne = office.person("Anne", "Sørensen", team);
        office.register(anne, kind, TODAY.minusMonths(11));
    }

    @Test
    void theRecordTellsWhatHoldsWhyAndWhatItRestsOn() {
        CertificationRecord record = record(TODAY);

        assertThat(record.standing().state()).isEqualTo(CertificateState.DUE_FOR_RENEWAL);
        assertThat(record.standing().valid()).isTrue();
        assertThat(record.standing().due()).contains(TODAY.plusMonths(1));
        assertThat(record.reasons().stream().map(CertificationReason::code))
                .contains("CERTIFIED_ON", "WINDOW_OPENED", "EXPIRY_FROM_COMPLETION", "DUE_BY_EXPIRY");
        assertThat(record.cycles()).singleElement().satisfies(cycle -> {
            assertThat(cycle.serial()).startsWith(code + "-2026-");
            assertThat(cycle.how()).isEqualTo("FIRST");
        });
        assertThat(record.lines().stream().map(CertificationLine::type)).containsExactly("EXTERNAL", "ASSIGNED");
        assertThat(record.lines().get(0).details()).containsEntry("code", code);
    }

    @Test
    void aDayInThePastIsToldAsItWas() {
        assertThat(record(TODAY.minusMonths(12)).standing().state()).isEqualTo(CertificateState.NOT_REQUIRED);
        assertThat(record(TODAY.minusMonths(5)).standing().state()).isEqualTo(CertificateState.CERTIFIED);
        assertThat(record(TODAY.plusMonths(3)).standing().state()).isEqualTo(CertificateState.LAPSED);
    }

    @Test
    void anExemptionHoldsTheDueDateAndEndsAgain() {
        write(new CertificationEntry.Exemption(TODAY, TODAY.plusDays(10), "Kun kontorarbejde", "Ole Holm"));
        assertThat(record(TODAY).standing().state()).isEqualTo(CertificateState.EXEMPT);
        write(new CertificationEntry.ExemptionEnd(TODAY));
        assertThat(record(TODAY).standing().state()).isEqualTo(CertificateState.DUE_FOR_RENEWAL);
    }

    @Test
    void aWithdrawalBarsForAsLongAsItSaysAndCanBeLifted() {
        write(new CertificationEntry.Revocation(TODAY, Optional.of(TODAY.plusDays(30)), "Snyd ved prøven"));
        assertThat(record(TODAY).standing().state()).isEqualTo(CertificateState.REVOKED);
        assertThat(record(TODAY).cycles()).singleElement().satisfies(cycle -> assertThat(cycle.withdrawnOn())
                .contains(TODAY));
        assertThatThrownBy(() -> write(new CertificationEntry.Proof(TODAY, code, Optional.empty())))
                .hasMessage("certification.record.ignored-barred");

        office.on(TODAY.plusDays(3));
        write(new CertificationEntry.Reinstatement(TODAY.plusDays(3), "Sagen er lukket"));
        assertThat(record(TODAY.plusDays(3)).standing().state()).isEqualTo(CertificateState.DUE_FOR_RENEWAL);
        assertThat(database.number(
                        "SELECT COUNT(*) FROM certificate WHERE revoked_on IS NULL AND person_id = " + anne.value()))
                .isOne();
    }

    @Test
    void aCorrectionShowsBeforeAndAfterAndThenDoesExactlyThat() {
        long line = record(TODAY).lines().get(0).seq();
        CertificationEntry entry = new CertificationEntry.OtherDay(line, TODAY.minusMonths(2), "Skrevet forkert af");

        CertificationPreview preview = office.askRecords(r -> r.preview(anne, kind, entry));
        assertThat(preview.before().expires()).contains(TODAY.plusMonths(1));
        assertThat(preview.after().expires()).contains(TODAY.plusMonths(10));
        assertThat(record(TODAY).standing().expires())
                .as("a preview stores nothing")
                .contains(TODAY.plusMonths(1));

        write(entry);
        CertificationRecord after = record(TODAY);
        assertThat(after.standing()).isEqualTo(preview.after());
        assertThat(after.reasons())
                .isEqualTo(preview.reasons().stream().map(reason -> reason).toList());
        assertThat(after.lines().get(0).fate()).isEqualTo(Fate.CORRECTED);
        assertThat(after.lines().get(2).details()).containsEntry("reason", "Skrevet forkert af");
        assertThat(after.cycles().stream().map(CertificationCycle::serial))
                .as("issued anew")
                .containsExactly(code + "-2026-00002");
    }

    @Test
    void whatWasBelievedBeforeACorrectionCanBeAsked() {
        long known = record(TODAY).lines().get(1).seq();
        write(new CertificationEntry.Removal(record(TODAY).lines().get(0).seq(), "Fejl"));

        assertThat(record(TODAY).cycles()).isEmpty();
        CertificationRecord then = office.askRecords(r -> r.of(anne, kind, TODAY, Optional.of(known)))
                .orElseThrow();
        assertThat(then.standing().state()).isEqualTo(CertificateState.DUE_FOR_RENEWAL);
    }

    @Test
    void aCorrectionCanBeTakenBackItself() {
        long line = record(TODAY).lines().get(0).seq();
        write(new CertificationEntry.Removal(line, "Fejl"));
        long correction = record(TODAY).lines().get(2).seq();
        write(new CertificationEntry.Removal(correction, "Det var rigtigt alligevel"));

        assertThat(record(TODAY).standing().state()).isEqualTo(CertificateState.DUE_FOR_RENEWAL);
        assertThat(record(TODAY).lines().get(0).fate()).isEqualTo(Fate.COUNTS);
    }

    @Test
    void whatMakesNoSenseIsRefusedWithASentenceAndLeavesNothing() {
        long line = record(TODAY).lines().get(0).seq();
        assertRefused(new CertificationEntry.Exemption(TODAY, TODAY.minusDays(1), "x", "Ole"), "bad.until-before-on");
        assertRefused(new CertificationEntry.Exemption(TODAY, TODAY, " ", "Ole"), "reason");
        assertRefused(new CertificationEntry.Exemption(TODAY, TODAY.plusYears(11), "x", "Ole"), "day");
        assertRefused(new CertificationEntry.Exemption(TODAY, TODAY, "x", " "), "approver");
        assertRefused(new CertificationEntry.Revocation(TODAY.plusDays(1), Optional.empty(), "x"), "future");
        assertRefused(new CertificationEntry.Revocation(TODAY, Optional.of(TODAY.minusDays(1)), "x"), "bar");
        assertRefused(
                new CertificationEntry.Revocation(TODAY.minusYears(2), Optional.empty(), "x"),
                "ignored-no-certificate");
        assertRefused(new CertificationEntry.Reinstatement(TODAY, "x"), "ignored-no-certificate");
        assertRefused(new CertificationEntry.Proof(TODAY, "UKENDT", Optional.empty()), "ignored-not-equivalent");
        assertRefused(new CertificationEntry.Removal(line + 1_000, "x"), "line");
        assertRefused(new CertificationEntry.OtherDay(line, TODAY.minusMonths(11), "x"), "same-day");
        assertRefused(new CertificationEntry.OtherDay(line, TODAY.plusDays(1), "x"), "future");

        assertThat(record(TODAY).lines()).hasSize(2);
    }

    private void assertRefused(CertificationEntry entry, String key) {
        assertThatThrownBy(() -> write(entry)).hasMessage("certification.record." + key);
        assertThatThrownBy(() -> office.askRecords(r -> r.preview(anne, kind, entry)))
                .hasMessage("certification.record." + key);
    }

    @Test
    void hrReachesItsOwnPartAloneAndPeopleSeeTheirOwn() {
        long elsewhere = office.unit("/" + root + "/", "Skolen");
        office.asHrOf("/" + root + "/" + elsewhere + "/");
        assertThat(office.<Optional<CertificationRecord>>askRecords(r -> r.of(anne, kind, TODAY, Optional.empty())))
                .isEmpty();
        assertThat(office.<List<StandingRow>>askRecords(r -> r.standings(anne))).isEmpty();
        assertThatThrownBy(() -> write(new CertificationEntry.ExemptionEnd(TODAY)))
                .isInstanceOf(NotPermittedException.class);

        office.asPerson(anne);
        assertThat(office.<List<StandingRow>>askRecords(CertificationRecords::mine))
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(CertificateState.DUE_FOR_RENEWAL));
        assertThat(office.<Optional<CertificationRecord>>askRecords(r -> r.mine(kind)))
                .isPresent();
        office.asPerson(office.person("Bo", "Ib", team));
        assertThat(office.<Optional<CertificationRecord>>askRecords(r -> r.mine(kind)))
                .isEmpty();
    }

    @Test
    void aRecordTakesTheSameNumberOfStatementsHoweverLongItIs() {
        int few = statements();
        for (int i = 0; i < 10; i++) {
            LocalDate first = TODAY.plusDays(10L * i);
            office.observe(new LeaveRegistered(anne, new LeaveId(1_000 + i), first, Optional.of(first.plusDays(5))));
        }
        assertThat(statements()).isEqualTo(few);
    }

    private int statements() {
        return database.statementsOf(
                manager -> assertThat(office.records(manager).of(anne, kind, TODAY, Optional.empty()))
                        .isPresent());
    }

    private CertificationRecord record(LocalDate day) {
        return office.askRecords(r -> r.of(anne, kind, day, Optional.empty())).orElseThrow();
    }

    private void write(CertificationEntry entry) {
        database.transact(manager -> office.records(manager).write(anne, kind, entry));
    }
}
