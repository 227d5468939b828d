package dk.loeft.certification.internal;

import static dk.loeft.certification.internal.Office.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateState;
import dk.loeft.certification.CertificationReason;
import dk.loeft.certification.CertificationRecord;
import dk.loeft.certification.CertificationReminder;
import dk.loeft.certification.CertificationReminder.Recipient;
import dk.loeft.learning.Due;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.Span;
import dk.loeft.learning.spi.AudienceFacts;
import dk.loeft.learning.spi.RequirementChanges;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.testing.RealDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What rules of assignment say becomes lines of histories, audiences see the standings, and due dates bring reminders. */
class RequirementsTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final Due IN_TWO_MONTHS = new Due(new Due.Assignment(Span.months(2)), 14);

    private static int codes;
    private static long runs;
    private static long root;

    private Office office;
    private CertificateKindId kind;
    private long team;
    private PersonId anne;

    @BeforeEach
    void somebodyWithoutACertificate() {
        office = new Office(database);
        root = root == 0 ? office.unit("/", "Kommune") : root;
        team = office.unit("/" + root + "/", "Hjemmeplejen");
        kind = office.kind("RQ" + ++codes, "Brandværn", 12);
        anne = office.person("Anne", "Sørensen", team);
    }

    @Test
    void whoComesUnderARuleIsAskedAtOnceAndToldWhy() {
        change("ENTERED", IN_TWO_MONTHS, anne);

        CertificationRecord record = record(anne);
        assertThat(record.standing().state()).isEqualTo(CertificateState.IN_PROGRESS);
        assertThat(record.standing().due()).contains(TODAY.plusMonths(2));
        assertThat(record.reasons())
                .filteredOn(reason -> reason.code().equals("DUE_BY_RULE"))
                .singleElement()
                .extracting(CertificationReason::rule)
                .isEqualTo(Optional.of("Alle i plejen"));
        assertThat(record.lines()).singleElement().satisfies(line -> assertThat(line.text("rule"))
                .isEqualTo("Alle i plejen"));
        assertThat(state(anne)).isEqualTo("IN_PROGRESS");
    }

    @Test
    void anotherDueDateTakesThePlaceOfTheFirstAndWhoLeavesIsAskedNoMore() {
        change("ENTERED", IN_TWO_MONTHS, anne);
        change("DUE", new Due(new Due.Fixed(TODAY.plusMonths(5)), 14), anne);
        assertThat(record(anne).standing().due()).contains(TODAY.plusMonths(5));

        change("LEFT", IN_TWO_MONTHS, anne);
        assertThat(record(anne).standing().state()).isEqualTo(CertificateState.NOT_REQUIRED);
        assertThat(state(anne)).isEqualTo("NOT_REQUIRED");
    }

    @Test
    void manyAreWrittenInAsManyStatementsAsFewAndSettledByTheJob() {
        List<PersonId> people = IntStream.range(0, 300)
                .mapToObj(each -> office.person("Bo", "Ib", team))
                .toList();
        int few = statements(people.subList(0, 255));
        int many = statements(people);

        assertThat(many).isEqualTo(few);
        assertThat(state(people.get(299))).as("not settled yet").isEqualTo("NOT_REQUIRED");
        office.settleDue();
        assertThat(state(people.get(299))).isEqualTo("IN_PROGRESS");
    }

    private int statements(List<PersonId> people) {
        RequirementChanges changes = changes("ENTERED", IN_TWO_MONTHS, people.toArray(new PersonId[0]));
        return database.statementsOf(manager -> office.requirements(manager).changed(changes));
    }

    @Test
    void audiencesChooseByStanding() {
        PersonId bo = office.person("Bo", "Ib", team);
        office.register(bo, kind, TODAY.minusMonths(1));
        change("ENTERED", IN_TWO_MONTHS, anne);

        assertThat(chosen("VALID")).containsExactly(bo.value());
        assertThat(chosen("REQUIRED")).containsExactlyInAnyOrder(anne.value(), bo.value());
        assertThat(chosen("EXPIRED")).isEmpty();
        office.on(TODAY.plusYears(1)).settleDue();
        assertThat(chosen("EXPIRED")).containsExactly(bo.value());
        database.transact(manager -> {
            AudienceFacts facts = new CertificateAudience(new KindRepository(manager));
            assertThat(facts.people(kind.value(), "UKENDT", TODAY)).isEmpty();
            assertThat(facts.people(-1, "VALID", TODAY)).isEmpty();
            assertThat(facts.states("da"))
                    .extracting(AudienceFacts.State::clause)
                    .contains("har gyldigt {0}");
        });
    }

    private List<Long> chosen(String state) {
        return database.inTransaction(manager -> {
            AudienceFacts facts = new CertificateAudience(new KindRepository(manager));
            SqlPart people = facts.people(kind.value(), state, TODAY).orElseThrow();
            List<Long> keys = new ArrayList<>();
            people.query().on(manager).getResultList().forEach(key -> keys.add(Rows.number(key)));
            return keys;
        });
    }

    @Test
    void remindersComeOnTheirDaysAndOfSeveralMissedTheLatest() {
        change("ENTERED", new Due(new Due.Fixed(TODAY.plusDays(40)), 14), anne);

        office.on(TODAY.plusDays(9)).remind();
        assertThat(mine()).isEmpty();
        // 3 January 2027 is a Sunday: thirty days before it, 4 December, is a Friday
        office.on(TODAY.plusDays(10)).remind();
        assertThat(mine()).singleElement().satisfies(reminder -> {
            assertThat(reminder.to()).isEqualTo(Recipient.PERSON);
            assertThat(reminder.due()).isEqualTo(TODAY.plusDays(40));
            assertThat(reminder.title()).isEqualTo("Brandværn");
        });
        office.on(TODAY.plusDays(11)).remind();
        assertThat(mine()).as("given once").hasSize(1);

        office.on(TODAY.plusDays(60)).remind();
        assertThat(mine().stream().skip(1))
                .as("a fortnight over: the person and the leader, each the latest one missed")
                .extracting(CertificationReminder::to)
                .containsExactlyInAnyOrder(Recipient.PERSON, Recipient.LEADER);
    }

    private List<CertificationReminder> mine() {
        return office.reminders().stream()
                .filter(reminder -> reminder.person().equals(anne))
                .toList();
    }

    private void change(String kindOfChange, Due due, PersonId... people) {
        RequirementChanges changes = changes(kindOfChange, due, people);
        database.transact(manager -> office.requirements(manager).changed(changes));
    }

    /** The journal as the rules leave it. */
    private RequirementChanges changes(String kindOfChange, Due due, PersonId... people) {
        long run = ++runs;
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (PersonId person : people) {
                statement.execute(
                        "INSERT INTO assignment_journal (run_id, rule_id, version_id, person_id, change_kind, since, due_on)"
                                + " VALUES (%d, 7, 1, %d, '%s', '%s', '%s')"
                                        .formatted(run, person.value(), kindOfChange, TODAY, TODAY));
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return new RequirementChanges(
                run, TODAY, List.of(new RequirementChanges.Rule(new RuleId(7), "Alle i plejen", 1, kind.value(), due)));
    }

    private CertificationRecord record(PersonId person) {
        return office.askRecords(r -> r.of(person, kind, TODAY, Optional.empty()))
                .orElseThrow();
    }

    private String state(PersonId person) {
        return database.inTransaction(manager -> manager.createNativeQuery(
                        "SELECT state FROM certification_standing WHERE person_id = ? AND kind_id = ?")
                .setParameter(1, person.value())
                .setParameter(2, kind.value())
                .getSingleResult()
                .toString());
    }
}
