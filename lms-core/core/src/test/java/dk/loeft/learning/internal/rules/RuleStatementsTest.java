package dk.loeft.learning.internal.rules;

import static dk.loeft.learning.internal.rules.RuleHouse.in;
import static dk.loeft.learning.internal.rules.RuleHouse.within;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.learning.Audience;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.RuleFilter;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RulePlan;
import dk.loeft.learning.RulePlanFilter;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonMoved;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The number of statements grows neither with the people nor, for one person, with the rules. */
class RuleStatementsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final RuleHouse house = new RuleHouse(database, DAY);

    /** The statements of a rule's life. */
    record Life(int planning, int reading, int running, int night, int reminding, int off) {}

    @Test
    void aRuleAboutManyTakesAsManyStatementsAsOneAboutFew() {
        assertThat(life(200)).isEqualTo(life(3));
    }

    @Test
    void whoMovesIsLookedAtUnderManyRulesInAsManyStatementsAsUnderFew() {
        assertThat(moving(30)).isEqualTo(moving(3)).isLessThanOrEqualTo(12);
    }

    private Life life(int people) {
        house.units();
        CourseId course = house.course(5, "A");
        for (long id = 10; id < 10 + people; id++) {
            house.person(id, 2, "Kok", DAY.minusYears(1));
        }
        RuleId rule = house.draft(course, in(2), within(5));
        int planning = database.statementsOf(manager -> house.rules(manager).plan(rule));
        RulePlan plan = house.plan(rule);
        assertThat(plan.entering()).isEqualTo(people);
        int reading = database.statementsOf(manager -> {
            house.rules(manager).people(plan.id(), RulePlanFilter.all(), PageRequest.first(PageRequest.MAX_SIZE));
            house.rules(manager).units(plan.id(), PageRequest.first(20));
            house.rules(manager).find(plan.id());
        });
        int running = database.statementsOf(manager -> house.rules(manager).run(plan.id(), plan.fingerprint()));
        for (long id = 10; id < 10 + people; id++) {
            house.place(id, 3);
        }
        int night = database.statementsOf(manager -> house.upkeep(manager).evaluate(List.of(rule)));
        for (long id = 10; id < 10 + people; id++) {
            house.place(id, 2);
        }
        house.night();
        int reminding = database.statementsOf(manager -> house.upkeep(manager).remind());
        assertThat(database.number("SELECT COUNT(*) FROM assignment_reminder")).isEqualTo(people);
        int off = database.statementsOf(manager -> house.rules(manager).switchOff(rule));
        assertThat(database.number("SELECT COUNT(*) FROM enrolment")).isZero();
        return new Life(planning, reading, running, night, reminding, off);
    }

    private int moving(int many) {
        house.units();
        house.person(10, 3, "Kok", DAY.minusYears(1));
        List<RuleId> rules = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            CourseId course = house.course(100 + i, "Kursus " + i);
            Audience audience = i % 2 == 0 ? in(2) : new Audience.AllOf(List.of(in(20), new Audience.HasTitle("Kok")));
            rules.add(house.rule(course, audience, within(5)));
        }
        assertThat(house.<Long>ask(
                        all -> all.rules(RuleFilter.all(), PageRequest.first(5)).total()))
                .isEqualTo(many);
        house.place(10, 20);
        int statements = database.statementsOf(
                manager -> house.observer(manager).moved(new PersonMoved(new PersonId(10), new UnitId(20), "", DAY)));
        assertThat(database.number("SELECT COUNT(*) FROM enrolment WHERE person_id = 10"))
                .isEqualTo(many);
        return statements;
    }
}
