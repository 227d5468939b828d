package dk.loeft.learning.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.competence.CompetenceId;
import dk.loeft.learning.Audience;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.Due;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.Span;
import dk.loeft.organisation.UnitId;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Many rules of every shape over many people: nothing changes by looking again, and a person who moves ends up where a look at
 * everybody would have put them. With {@code -Dloeft.rules.people=45000 -Dloeft.rules=100} it tells how long each step takes as
 * well (docs/benchmarks.md).
 */
class RuleVolumeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final int PEOPLE = Integer.getInteger("loeft.rules.people", 600);

    private static final int RULES = Integer.getInteger("loeft.rules", 14);

    private static final int UNITS = 200;

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final RuleHouse house = new RuleHouse(database, DAY);

    @Test
    void manyRulesOverManyPeople() {
        furnish();
        List<RuleId> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            CourseId course = house.course(1000 + i, "Kursus " + i);
            rules.add(house.draft(course, audience(i), due(i)));
        }
        timed("dry runs", () -> rules.forEach(house::plan));
        timed("switching on", () -> rules.forEach(house::run));
        long members = database.number("SELECT COUNT(*) FROM assignment_membership");
        assertThat(members).isGreaterThan(PEOPLE);
        timed("nothing has changed", () -> assertThat(house.night()).isZero());

        database.execute("UPDATE person_position SET unit_id = 1000 + MOD(unit_id - 999, " + UNITS
                + ") WHERE main AND MOD(person_id, 20) = 0");
        timed("one in twenty has moved", () -> assertThat(house.night()).isPositive());

        house.place(101, 1007);
        timed("one person moves", () -> house.moved(101));
        assertThat(house.night())
                .as("the look at one found all that a look at everybody finds")
                .isZero();
    }

    private static void timed(String step, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        if (Integer.getInteger("loeft.rules.people") != null) {
            System.out.printf("%s: %,d ms%n", step, (System.nanoTime() - begun) / 1_000_000);
        }
    }

    /** Three of seven rules are about most people or have to go through all of them; the others about a department or less. */
    private static Audience audience(int i) {
        Audience department = new Audience.InUnit(new UnitId(100 + i % 10));
        return switch (i % 7) {
            case 0 -> Audience.EVERYBODY;
            case 1 -> department;
            case 2 ->
                new Audience.AllOf(List.of(
                        department,
                        new Audience.HasTitle("Titel " + i % 12),
                        new Audience.Not(new Audience.Leads(Optional.empty()))));
            case 3 ->
                new Audience.AnyOf(List.of(new Audience.TitleWith("titel 1"), new Audience.Leads(Optional.empty())));
            case 4 ->
                new Audience.AllOf(List.of(new Audience.JoinedBefore(Span.months(6)), new Audience.Not(department)));
            case 5 ->
                new Audience.AllOf(
                        List.of(department, new Audience.Not(new Audience.Competent(new CompetenceId(1), 2))));
            default -> new Audience.AnyOf(List.of(department, new Audience.Competent(new CompetenceId(2), 3)));
        };
    }

    private static Due due(int i) {
        return new Due(
                i % 3 == 0
                        ? new Due.Joining(Span.months(2))
                        : i % 3 == 1 ? new Due.Fixed(DAY.plusDays(60)) : new Due.Assignment(Span.days(30)),
                14);
    }

    /** Ten departments of twenty units each, a leader in each unit, evidence of two competences. */
    private void furnish() {
        house.units();
        database.execute(
                "INSERT INTO unit (id, parent_id, name, path, depth) SELECT 100 + seq, 1, CONCAT('Afdeling ', seq), CONCAT('/1/', 100 + seq, '/'), 1"
                        + " FROM seq_0_to_9",
                "INSERT INTO unit (id, parent_id, name, path, depth) SELECT 1000 + seq, 100 + MOD(seq, 10), CONCAT('Enhed ', seq),"
                        + " CONCAT('/1/', 100 + MOD(seq, 10), '/', 1000 + seq, '/'), 2 FROM seq_0_to_" + (UNITS - 1),
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at, joined_on) SELECT 100 + seq, CONCAT('V', seq), 'Anne',"
                        + " CONCAT('Ærø ', seq), NOW(), DATE '2026-11-20' - INTERVAL MOD(seq * 37, 4000) DAY FROM seq_1_to_"
                        + PEOPLE,
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) SELECT 100 + seq, 1000 + MOD(seq, "
                        + UNITS + "), CONCAT('Titel ', MOD(seq, 40)), seq <= " + UNITS
                        + ", TRUE, '2016-01-01' FROM seq_1_to_" + PEOPLE,
                "INSERT INTO competence_framework VALUES (1, 'f', '1', '', '', '', '', '', '', '', 'da', 1, NOW(), 'BY_PRIORITY', 'TEST,SELF', 24)",
                "INSERT INTO competence_item VALUES (1, 1, 'COMPETENCE', 'A', NULL, 1, 'A', 'A', '', '', NULL, FALSE),"
                        + " (2, 1, 'COMPETENCE', 'B', NULL, 2, 'B', 'B', '', '', NULL, FALSE)",
                "INSERT INTO competence_evidence (person_id, item_id, level, source, given_on, reference, note, recorded_at) SELECT 100 + seq,"
                        + " 1 + MOD(seq, 2), 1 + MOD(seq, 4), 'SELF', '2026-01-01', '', '', NOW() FROM seq_1_to_"
                        + PEOPLE,
                "ANALYZE TABLE person, person_position, unit, competence_evidence");
    }
}
