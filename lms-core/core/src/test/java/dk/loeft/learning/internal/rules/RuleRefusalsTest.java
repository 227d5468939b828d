package dk.loeft.learning.internal.rules;

import static dk.loeft.learning.internal.rules.RuleHouse.in;
import static dk.loeft.learning.internal.rules.RuleHouse.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.Audience;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.Due;
import dk.loeft.learning.RuleFilter;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RuleInput;
import dk.loeft.learning.RulePlanFilter;
import dk.loeft.learning.RulePlanId;
import dk.loeft.learning.RulePlanPerson;
import dk.loeft.learning.RuleReminder;
import dk.loeft.learning.RuleRow;
import dk.loeft.learning.RuleState;
import dk.loeft.learning.RuleTerms;
import dk.loeft.learning.Span;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RuleRefusalsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final RuleHouse house = new RuleHouse(database, DAY);

    private CourseId course = new CourseId(0);

    @BeforeEach
    void people() {
        house.units();
        course = house.course(5, "Håndhygiejne");
        house.person(10, 2, "Sosu-assistent", DAY.minusYears(2));
        house.person(11, 20, "Sosu-hjælper", DAY.minusDays(5));
        house.person(12, 3, "Lærer", DAY.minusYears(1));
    }

    @Test
    void whatCannotBeIsRefusedWithASentence() {
        RuleId rule = house.draft(course, in(2), within(30));
        assertRefused(
                "learning.rule.due.past",
                rules -> house.say(rule, in(2), new Due(new Due.Fixed(DAY.minusDays(1)), 14)));
        assertRefused(
                "learning.rule.due.past",
                rules -> house.say(rule, in(2), new Due(new Due.Decision(DAY.minusMonths(3), Span.months(2)), 14)));
        assertRefused("learning.rule.due.expiry", rules -> house.say(rule, in(2), new Due(new Due.Expiry(0, 30), 14)));
        assertRefused(
                "learning.rule.notice",
                rules -> house.say(rule, in(2), new Due(within(3).anchor(), -1)));
        assertRefused(
                "learning.audience.unknown-fact",
                rules -> house.say(rule, new Audience.Fact("weather", 1, "FINE"), within(30)));
        assertRefused(
                "learning.rule.title",
                rules -> house.tell(r -> r.draft(new RuleInput(" ", AssignmentTarget.course(course)))));
        assertRefused(
                "learning.rule.target",
                rules -> house.tell(r -> r.draft(new RuleInput("A", AssignmentTarget.course(new CourseId(99))))));
        RuleReminder twice = new RuleReminder(-7, RuleReminder.Recipient.PERSON);
        assertRefused(
                "learning.rule.reminders.twice",
                rules -> house.tell(r -> r.say(rule, new RuleTerms(in(2), within(30), List.of(twice, twice)))));
    }

    @Test
    void aRuleAboutNobodyOrEverybodySaysSo() {
        RuleId nobody = house.draft(course, new Audience.AnyOf(List.of()), within(30));
        RuleId everybody = house.draft(course, Audience.EVERYBODY, within(30));

        assertThat(house.plan(nobody).touchesNobody()).isTrue();
        assertThat(house.plan(everybody).touchesEverybody()).isTrue();
    }

    @Test
    void whatARuleAssignsIsFixedOnceItWasOn() {
        CourseId other = house.course(6, "Andet");
        RuleId rule = house.rule(course, in(2), within(30));

        assertRefused(
                "learning.rule.target-fixed",
                rules -> house.tell(r -> r.describe(rule, new RuleInput("Ny", AssignmentTarget.course(other)))));
        house.tell(rules -> rules.describe(rule, new RuleInput("Ny", AssignmentTarget.course(course))));
        assertThat(house.<List<RuleRow>>ask(rules ->
                        rules.rules(RuleFilter.all(), PageRequest.first(10)).rows()))
                .extracting(RuleRow::title, RuleRow::targetTitle, RuleRow::people, RuleRow::changing)
                .containsExactly(tuple("Ny", "Håndhygiejne", 2L, false));
    }

    @Test
    void aDraftIsDiscardedWithoutATrace() {
        RuleId rule = house.draft(course, in(2), within(30));
        house.plan(rule);
        house.tell(rules -> rules.discard(rule));
        assertThat(database.number("SELECT COUNT(*) FROM assignment_rule")).isZero();

        RuleId on = house.rule(course, in(2), within(30));
        house.say(on, in(3), within(30));
        house.plan(on);
        house.tell(rules -> rules.discard(on));
        assertThat(state(on)).isEqualTo(RuleState.ON);
        assertRefused("learning.rule.nothing-new", rules -> house.plan(on));
    }

    @Test
    void hrOfAPartMayNotRuleTheWhole() {
        house.as(Actor.person(new PersonId(1), List.of(new Grant(Role.HR, "/1/2/"))));

        assertThatThrownBy(() -> house.ask(rules -> rules.rules(RuleFilter.all(), PageRequest.first(10))))
                .isInstanceOf(NotPermittedException.class);
    }

    private static void assertRefused(String key, Consumer<String> work) {
        assertThatThrownBy(() -> work.accept(key))
                .isInstanceOf(RefusedException.class)
                .hasMessage(key);
    }

    private List<RulePlanPerson> people(RulePlanId plan, RulePlanFilter filter) {
        return house.ask(
                rules -> rules.people(plan, filter, PageRequest.first(50)).rows());
    }

    private RuleState state(RuleId rule) {
        return house.ask(rules -> rules.find(rule, "da")).orElseThrow().state();
    }

    private static String text(String query) {
        return database.inTransaction(manager -> new SqlQuery(query)
                .rows(manager)
                .map(row -> Rows.text(row[0]))
                .findFirst()
                .orElse(""));
    }
}
