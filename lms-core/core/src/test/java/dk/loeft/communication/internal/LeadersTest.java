package dk.loeft.communication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.organisation.PersonId;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeadersTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final PostOffice office = new PostOffice(database);

    private PersonId director = new PersonId(0);
    private PersonId head = new PersonId(0);
    private PersonId anne = new PersonId(0);

    @BeforeEach
    void aHouseOfThreeFloors() {
        database.execute(
                "DELETE FROM deputy",
                "DELETE FROM person_position",
                "INSERT IGNORE INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0)",
                "INSERT IGNORE INTO unit (id, parent_id, name, path, depth) VALUES (2, 1, 'Omsorg', '/1/2/', 1)",
                "INSERT IGNORE INTO unit (id, parent_id, name, path, depth) VALUES (3, 2, 'Hold', '/1/2/3/', 2)",
                "INSERT IGNORE INTO unit (id, parent_id, name, path, depth) VALUES (21, 1, 'Skolen', '/1/21/', 1)");
        director = position(office.person("Dina", "", "da"), 1, true, "NULL");
        head = position(office.person("Henny", "", "da"), 2, true, "NULL");
        anne = position(office.person("Anne", "", "da"), 3, false, "NULL");
    }

    private PersonId position(PersonId person, int unit, boolean leader, String to) {
        database.execute(
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from, valid_to) VALUES (%d, %d, 'x', %s, %s, '2020-01-01', %s)"
                        .formatted(person.value(), unit, leader, leader ? "NULL" : "TRUE", to));
        if (leader) {
            database.execute("UPDATE person_position SET main = TRUE WHERE person_id = " + person.value());
        }
        return person;
    }

    private Map<PersonId, Set<PersonId>> leaders(PersonId... of) {
        return database.inTransaction(manager -> new LeaderRepository(manager)
                .of(List.of(of), TODAY).entrySet().stream()
                        .filter(each -> !each.getValue().leaders().isEmpty())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().leaders())));
    }

    @Test
    void theNearestUnitThatIsLedSaysWho() {
        PersonId teacher = position(office.person("Tina", "", "da"), 21, false, "NULL");

        assertThat(leaders(anne, teacher)).isEqualTo(Map.of(anne, Set.of(head), teacher, Set.of(director)));
    }

    @Test
    void whoLeadsIsLedByWhoeverLeadsAboveAndTheTopByNobody() {
        assertThat(leaders(head, director)).isEqualTo(Map.of(head, Set.of(director)));
    }

    @Test
    void aDeputyIsToldTooInThePeriodAndNotOfThemselves() {
        deputy(anne, "2026-11-01", "2026-11-30");
        PersonId bo = position(office.person("Bo", "", "da"), 3, false, "NULL");

        assertThat(leaders(anne, bo)).isEqualTo(Map.of(anne, Set.of(head), bo, Set.of(head, anne)));
        database.execute("UPDATE deputy SET valid_to = '2026-11-29'");
        assertThat(leaders(bo)).isEqualTo(Map.of(bo, Set.of(head)));
    }

    private void deputy(PersonId deputy, String from, String to) {
        database.execute("INSERT INTO deputy (leader_id, deputy_id, valid_from, valid_to) VALUES (%d, %d, '%s', '%s')"
                .formatted(head.value(), deputy.value(), from, to));
    }

    @Test
    void whoLeadsAUnitWithOthersIsLedFromAboveIt() {
        PersonId other = position(office.person("Ole", "", "da"), 2, true, "NULL");
        deputy(other, "2026-11-01", "2026-11-30");

        assertThat(leaders(anne, head, other))
                .isEqualTo(Map.of(anne, Set.of(head, other), head, Set.of(director), other, Set.of(director)));
        assertThat(leaders(director)).isEmpty();
    }

    @Test
    void aDeputyActsNoLongerThanTheLeaderLeadsOrTheDeputyStays() {
        PersonId bo = position(office.person("Bo", "", "da"), 3, false, "NULL");
        deputy(bo, "2026-11-01", "2026-12-31");
        assertThat(leaders(anne)).isEqualTo(Map.of(anne, Set.of(head, bo)));

        database.execute("UPDATE person SET left_on = '2026-11-30' WHERE id = " + bo.value());
        assertThat(leaders(anne)).isEqualTo(Map.of(anne, Set.of(head)));
        database.execute(
                "UPDATE person SET left_on = NULL",
                "UPDATE person SET left_on = '2026-11-30' WHERE id = " + head.value());
        assertThat(leaders(anne)).isEqualTo(Map.of(anne, Set.of(director)));
    }

    @Test
    void whoLeadsNoLongerOrHasLeftIsPassedOver() {
        database.execute("UPDATE person SET left_on = '2026-11-30' WHERE id = " + head.value());
        assertThat(leaders(anne)).isEqualTo(Map.of(anne, Set.of(director)));

        database.execute(
                "UPDATE person SET left_on = NULL", "UPDATE person_position SET valid_to = '2026-11-29' WHERE leader");
        assertThat(leaders(anne)).isEmpty();
    }

    @Test
    void manyTakeAsManyStatementsAsOne() {
        List<PersonId> many =
                LongStream.rangeClosed(1, 3_000).mapToObj(PersonId::new).toList();

        assertThat(database.statementsOf(manager -> new LeaderRepository(manager).of(many, TODAY)))
                .isOne();
    }
}
