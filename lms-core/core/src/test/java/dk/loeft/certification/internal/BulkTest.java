package dk.loeft.certification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.certification.BulkAction;
import dk.loeft.certification.BulkInput;
import dk.loeft.certification.BulkPlan;
import dk.loeft.certification.BulkPlanId;
import dk.loeft.certification.BulkPlanRow;
import dk.loeft.certification.CertificateFilter;
import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateState;
import dk.loeft.certification.CertificationBulk;
import dk.loeft.certification.CertificationLine;
import dk.loeft.certification.CertificationRecord;
import dk.loeft.certification.StandingRow;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** HR writes into many records at once: first what would happen is seen, then exactly that is done, or nothing. */
class BulkTest {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private static final LocalDate UNTIL = Office.TODAY.plusMonths(2);

    private static final int HUNDREDS = 300;

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static String top = "";

    @BeforeAll
    static void found() {
        top = "/" + new Office(database).unit("/", "Kommune") + "/";
    }

    private final Office office = new Office(database);

    private long care;

    private CertificateKindId aid = new CertificateKindId(0);

    private PersonId hr = new PersonId(0);

    @BeforeEach
    void furnish() {
        database.execute(
                "SET FOREIGN_KEY_CHECKS = 0",
                "DELETE FROM certification_bulk",
                "DELETE FROM certification_bulk_row",
                "DELETE FROM certification_standing",
                "DELETE FROM certification_event",
                "DELETE FROM certificate",
                "DELETE FROM certificate_kind_version",
                "DELETE FROM certificate_kind",
                "SET FOREIGN_KEY_CHECKS = 1");
        care = office.unit(top, "Omsorg");
        aid = office.kind("FH", "Førstehjælp", 24);
        hr = office.person("Hanne", "Rask", care);
        asHr("");
    }

    private void asHr(String path) {
        office.as(Actor.person(hr, List.of(new Grant(Role.HR, path))));
    }

    private PersonId certified(String family, long unit) {
        PersonId person = office.person("Åse", family, unit);
        office.register(person, aid, Office.TODAY.minusMonths(23));
        return person;
    }

    private BulkInput exempt() {
        return new BulkInput(
                CertificateFilter.all(),
                List.of(),
                BulkAction.EXEMPT,
                Optional.of(UNTIL),
                " Nedlagt hold ",
                "Leder Lis");
    }

    private BulkInput revoke(BulkInput.Pick... picked) {
        return new BulkInput(CertificateFilter.all(), List.of(picked), BulkAction.REVOKE, Optional.empty(), "Snyd", "");
    }

    private <T> T ask(Function<CertificationBulk, T> useCase) {
        return office.askBulk(useCase);
    }

    private void tell(Consumer<CertificationBulk> useCase) {
        ask(bulk -> {
            useCase.accept(bulk);
            return true;
        });
    }

    private BulkPlan planned(BulkInput input) {
        BulkPlanId id = ask(bulk -> bulk.plan(input));
        return found(id).orElseThrow();
    }

    private Optional<BulkPlan> found(BulkPlanId plan) {
        return ask(bulk -> bulk.find(plan));
    }

    private void run(BulkPlan plan) {
        tell(bulk -> bulk.run(plan.id(), plan.fingerprint()));
    }

    private List<BulkPlanRow> rows(BulkPlan plan) {
        return ask(bulk -> bulk.rows(plan.id(), DANISH, PageRequest.first(500))).rows();
    }

    private StandingRow standing(PersonId person) {
        return office.askRecords(records -> records.standings(person)).get(0);
    }

    private CertificationLine lastLine(PersonId person) {
        CertificationRecord record = office.askRecords(
                        records -> records.of(person, aid, Office.TODAY, Optional.empty()))
                .orElseThrow();
        return record.lines().get(record.lines().size() - 1);
    }

    @Test
    void aDryRunChangesNothingAndThenExactlyThatIsDone() {
        PersonId one = certified("Ærø", care);
        PersonId two = certified("Borg", care);

        BulkPlan plan = planned(exempt());

        assertThat(plan.possible()).isEqualTo(2);
        assertThat(plan.impossible()).isZero();
        assertThat(plan.reason()).isEqualTo("Nedlagt hold");
        assertThat(rows(plan)).allSatisfy(row -> {
            assertThat(row.before()).isEqualTo(CertificateState.DUE_FOR_RENEWAL);
            assertThat(row.after()).isEqualTo(CertificateState.EXEMPT);
            assertThat(row.dueBefore()).isPresent();
            assertThat(row.dueAfter()).isEmpty();
            assertThat(row.why()).isEmpty();
        });
        assertThat(standing(one).state()).isEqualTo(CertificateState.DUE_FOR_RENEWAL);

        run(plan);

        for (PersonId person : List.of(one, two)) {
            assertThat(standing(person).state()).isEqualTo(CertificateState.EXEMPT);
            CertificationLine line = lastLine(person);
            assertThat(line.type()).isEqualTo("EXEMPTED");
            assertThat(line.text("reason")).contains("Nedlagt hold");
            assertThat(line.author()).isEqualTo("Hanne Rask");
        }
        assertThat(found(plan.id()).orElseThrow().runAt()).isPresent();
        assertThatThrownBy(() -> run(plan)).hasMessage("certification.bulk.done");
    }

    @Test
    void whomItCannotTouchStandsThereWithTheReason() {
        PersonId holder = certified("Ærø", care);
        PersonId revoked = certified("Borg", care);
        office.tell(c -> c.revoke(certificateOf(revoked), "Snyd"));
        PersonId gone = certified("Dahl", care);
        database.execute("INSERT INTO certification_event (person_id, kind_id, type, on_day, details, recorded_at)"
                + " VALUES (%d, %d, 'UNASSIGNED', '%s', '{\"rule\":\"HOLDER\"}', NOW())"
                        .formatted(gone.value(), aid.value(), Office.TODAY));

        BulkPlan withdrawal = planned(revoke());
        assertThat(withdrawal.possible()).isEqualTo(2);
        assertThat(rows(withdrawal).get(0).why()).isEqualTo("Certifikatet er allerede trukket tilbage.");
        assertThat(rows(withdrawal).get(0).person()).isEqualTo(revoked);

        BulkPlan exemption = planned(exempt());
        assertThat(rows(exemption).get(0).person()).isEqualTo(gone);
        assertThat(rows(exemption).get(0).why()).startsWith("Der kræves ikke");
        run(exemption);
        assertThat(standing(holder).state()).isEqualTo(CertificateState.EXEMPT);
        assertThat(lastLine(gone).type()).isEqualTo("UNASSIGNED");
        assertThat(rows(planned(exempt())))
                .anySatisfy(row -> assertThat(row.why()).isEqualTo("Personen er allerede fritaget så længe."));
    }

    private CertificateId certificateOf(PersonId person) {
        return new CertificateId(database.number("SELECT id FROM certificate WHERE person_id = " + person.value()));
    }

    @Test
    void someAreWithdrawnForCauseAndTheOthersAreLeftAlone() {
        PersonId one = certified("Ærø", care);
        PersonId other = certified("Borg", care);

        run(planned(revoke(new BulkInput.Pick(one, aid))));

        assertThat(standing(one).state()).isEqualTo(CertificateState.REVOKED);
        assertThat(database.number(
                        "SELECT COUNT(*) FROM certificate WHERE revoked_on IS NOT NULL AND revocation_reason = 'Snyd'"))
                .isEqualTo(1);
        assertThat(standing(other).valid()).isTrue();
    }

    @Test
    void nothingAtAllIsDoneIfOneRecordHasChangedSince() {
        PersonId one = certified("Ærø", care);
        PersonId two = certified("Borg", care);
        BulkPlan plan = planned(exempt());
        office.tell(c -> c.revoke(certificateOf(two), "Imens"));

        assertThatThrownBy(() -> run(plan)).hasMessage("certification.bulk.changed");

        assertThat(standing(one).state()).isEqualTo(CertificateState.DUE_FOR_RENEWAL);
        assertThat(lastLine(one).type()).isNotEqualTo("EXEMPTED");
    }

    @Test
    void itIsDoneOnTheDayItWasTriedOutByTheOneWhoSawIt() {
        certified("Ærø", care);
        BulkPlan plan = planned(exempt());

        assertThatThrownBy(() -> tell(bulk -> bulk.run(plan.id(), "0".repeat(64))))
                .hasMessage("certification.bulk.not-as-seen");
        office.on(Office.TODAY.plusDays(1));
        assertThatThrownBy(() -> run(plan)).hasMessage("certification.bulk.day");
        office.on(Office.TODAY);
        office.as(Actor.person(new PersonId(888_888), List.of(new Grant(Role.HR, ""))));
        assertThatThrownBy(() -> run(plan)).hasMessage("certification.bulk.unknown");
        assertThat(found(plan.id())).isEmpty();
    }

    @Test
    void whoSeesAPartOfTheOrganisationTouchesThatPartAlone() {
        PersonId near = certified("Ærø", care);
        PersonId far = certified("Dahl", office.unit(top, "Skole"));
        asHr(top + care + "/");

        BulkPlan all = planned(exempt());
        assertThat(rows(all)).extracting(BulkPlanRow::person).containsExactly(near);
        assertThatThrownBy(() -> planned(revoke(new BulkInput.Pick(far, aid)))).hasMessage("certification.bulk.nobody");
    }

    @Test
    void whatMakesNoSenseInAnyRecordIsRefusedAtOnce() {
        certified("Ærø", care);

        assertRefused(Optional.empty(), "Grund", "Lis", "certification.bulk.until");
        assertRefused(
                Optional.of(Office.TODAY.minusDays(1)), "Grund", "Lis", "certification.record.bad.until-before-on");
        assertRefused(Optional.of(UNTIL), " ", "Lis", "certification.record.reason");
        assertRefused(Optional.of(UNTIL), "Grund", "", "certification.record.approver");
        assertThat(database.number("SELECT COUNT(*) FROM certification_bulk")).isZero();
    }

    private void assertRefused(Optional<LocalDate> until, String reason, String approver, String key) {
        BulkInput input = new BulkInput(CertificateFilter.all(), List.of(), BulkAction.EXEMPT, until, reason, approver);
        assertThatThrownBy(() -> planned(input)).hasMessage(key);
    }

    @Test
    void hundredsTakeAsManyStatementsAsAFewInEachPortion() {
        certified("Ærø", care);
        int planOfOne = planStatements();
        int runOfOne = runStatements(planned(exempt()));
        furnish();
        clone(certified("Første", care), HUNDREDS - 1);

        int planOfHundreds = planStatements();
        BulkPlan plan = planned(exempt());
        assertThat(plan.possible()).isEqualTo(HUNDREDS);
        int runOfHundreds = runStatements(plan);

        int portions = (HUNDREDS + BulkPlanning.PORTION - 1) / BulkPlanning.PORTION;
        assertThat(planOfHundreds).isLessThanOrEqualTo(planOfOne * portions);
        assertThat(runOfHundreds).isLessThanOrEqualTo(runOfOne * portions);
        assertThat(database.number("SELECT COUNT(*) FROM certification_standing WHERE state = 'EXEMPT'"))
                .isEqualTo(HUNDREDS);
    }

    /** More people with the history of that one. */
    private void clone(PersonId one, int more) {
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at) SELECT 700000 + seq, CONCAT('K', seq), 'Kaj', 'Klon', NOW() FROM seq_1_to_%d"
                        .formatted(more),
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) SELECT 700000 + seq, %d, 'x', FALSE, TRUE, '2020-01-01' FROM seq_1_to_%d"
                        .formatted(care, more),
                "INSERT INTO certification_event (person_id, kind_id, type, on_day, details, recorded_at) SELECT 700000 + q.seq, e.kind_id, e.type, e.on_day, e.details, e.recorded_at FROM seq_1_to_%d q JOIN certification_event e ON e.person_id = %d ORDER BY q.seq, e.id"
                        .formatted(more, one.value()),
                "INSERT INTO certification_standing (person_id, kind_id, state, required, valid, changes_on, settled_at) SELECT 700000 + seq, %d, 'IN_PROGRESS', TRUE, FALSE, '2020-01-01', NOW() FROM seq_1_to_%d"
                        .formatted(aid.value(), more));
        office.settleDue();
    }

    private int planStatements() {
        return database.statementsOf(manager -> office.bulk(manager).plan(exempt()));
    }

    private int runStatements(BulkPlan plan) {
        return database.statementsOf(manager -> office.bulk(manager).run(plan.id(), plan.fingerprint()));
    }
}
