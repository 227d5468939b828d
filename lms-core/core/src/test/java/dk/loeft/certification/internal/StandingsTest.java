package dk.loeft.certification.internal;

import static dk.loeft.certification.internal.Office.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonJoined;
import dk.loeft.organisation.PersonLeft;
import dk.loeft.testing.RealDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The standings that lists read follow the history and the calendar. */
class StandingsTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static int codes;

    private static long root;

    private Office office;
    private CertificateKindId kind;
    private long team;
    private PersonId anne;

    @BeforeEach
    void oneWhoHoldsACertificate() {
        office = new Office(database);
        root = root == 0 ? office.unit("/", "Kommune") : root;
        team = office.unit("/" + root + "/", "Hjemmeplejen");
        kind = office.kind("ST" + ++codes, "Brandværn", 12);
        anne = office.person("Anne", "Sørensen", team);
    }

    @Test
    void aHolderIsAskedToKeepItAndTheCalendarDoesTheRest() {
        office.register(anne, kind, TODAY.minusMonths(6));

        assertThat(state(anne)).isEqualTo("CERTIFIED");
        office.on(TODAY.plusMonths(5)).settleDue();
        assertThat(state(anne)).isEqualTo("DUE_FOR_RENEWAL");
        office.on(TODAY.plusMonths(6).plusDays(1)).settleDue();
        assertThat(state(anne)).isEqualTo("EXPIRED");
        assertThat(database.number(
                        "SELECT due = expires FROM certification_standing WHERE person_id = " + anne.value()))
                .isOne();
        office.on(TODAY.plusMonths(6).plusDays(31)).settleDue();
        assertThat(state(anne)).isEqualTo("LAPSED");
    }

    @Test
    void nothingIsDueUntilTheNextChange() {
        office.register(anne, kind, TODAY.minusMonths(6));
        String changes = "SELECT DATEDIFF(changes_on, '" + TODAY + "') FROM certification_standing WHERE person_id = "
                + anne.value();
        long days = database.number(changes);

        assertThat(days).isPositive();
        office.on(TODAY.plusDays(days - 1)).settleDue();
        assertThat(database.number(changes)).isEqualTo(days);
        office.on(TODAY.plusDays(days)).settleDue();
        assertThat(database.number(changes)).isGreaterThan(days);
    }

    @Test
    void whoLeavesIsNoLongerAskedAndTheCertificateRunsOn() {
        office.register(anne, kind, TODAY.minusMonths(11));
        assertThat(state(anne)).isEqualTo("DUE_FOR_RENEWAL");

        office.observe(new PersonLeft(anne, TODAY));
        assertThat(state(anne)).isEqualTo("CERTIFIED");

        office.on(TODAY.plusMonths(2)).settleDue();
        assertThat(state(anne)).isEqualTo("NOT_REQUIRED");
    }

    @Test
    void anotherLastDayTakesThePlaceOfTheFirst() {
        office.register(anne, kind, TODAY.minusMonths(11));
        office.observe(new PersonLeft(anne, TODAY));
        office.observe(new PersonLeft(anne, TODAY.plusDays(40)));

        assertThat(state(anne)).isEqualTo("DUE_FOR_RENEWAL");
        office.observe(new PersonJoined(anne, TODAY.plusDays(60), Optional.empty()));
        office.observe(new PersonLeft(anne, TODAY.plusDays(90)));
        assertThat(database.number(
                        "SELECT COUNT(*) FROM certification_event WHERE type = 'LEFT' AND person_id = " + anne.value()))
                .as("a second employment has an end of its own")
                .isEqualTo(2);
    }

    @Test
    void manyAreSettledInAsManyStatementsAsFew() {
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            PersonId person = office.person("Bo", "Ib", team);
            office.register(person, kind, TODAY.minusMonths(6));
            people.add(person);
        }
        office.on(TODAY.plusMonths(5));
        database.execute("UPDATE certification_standing SET changes_on = '2050-01-01' WHERE person_id <> "
                + people.get(0).value());
        int few = database.statementsOf(manager -> office.settling(manager).settleDue(100));
        database.execute("UPDATE certification_standing SET changes_on = '2026-01-01' WHERE kind_id = " + kind.value());
        int many = database.statementsOf(
                manager -> assertThat(office.settling(manager).settleDue(100)).isEqualTo(40));

        assertThat(many).isEqualTo(few);
        assertThat(state(people.get(39))).isEqualTo("DUE_FOR_RENEWAL");
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
