package dk.loeft.learning.internal.rules;

import static dk.loeft.learning.internal.rules.RuleHouse.in;
import static dk.loeft.learning.internal.rules.RuleHouse.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.Due;
import dk.loeft.learning.RuleChange;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RulePlan;
import dk.loeft.learning.RulePlanFilter;
import dk.loeft.learning.RulePlanId;
import dk.loeft.learning.RulePlanPerson;
import dk.loeft.learning.RulePlanUnit;
import dk.loeft.learning.RuleState;
import dk.loeft.learning.Span;
import dk.loeft.learning.spi.RequirementChanges;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AssignmentRulesTest {
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
    void aDryRunTellsWhomItWouldTouchAndTouchesNobody() {
        RuleId rule = house.draft(course, in(2), within(30));

        RulePlan plan = house.plan(rule);

        assertThat(plan)
                .extracting(
                        RulePlan::entering,
                        RulePlan::leaving,
                        RulePlan::changing,
                        RulePlan::staying,
                        RulePlan::everybody)
                .containsExactly(2L, 0L, 0L, 0L, 4L);
        assertThat(plan.first()).isTrue();
        assertThat(people(plan.id(), RulePlanFilter.all()))
                .extracting(RulePlanPerson::name, RulePlanPerson::change, RulePlanPerson::due)
                .containsExactly(
                        tuple("Anne Ærø 10", RuleChange.ENTERED, DAY.plusDays(30)),
                        tuple("Anne Ærø 11", RuleChange.ENTERED, DAY.plusDays(30)));
        assertThat(house.<List<RulePlanUnit>>ask(
                        rules -> rules.units(plan.id(), PageRequest.first(10)).rows()))
                .extracting(RulePlanUnit::name, RulePlanUnit::entering)
                .containsExactlyInAnyOrder(tuple("Plejehjem", 1L), tuple("Afsnit", 1L));
        assertThat(members()).isZero();
        assertThat(due(10)).isEmpty();
    }

    @Test
    void theRunDoesWhatTheDryRunSaid() {
        RuleId rule = house.draft(course, in(2), within(30));
        house.run(rule);

        assertThat(members()).isEqualTo(2);
        assertThat(due(10)).isEqualTo(DAY.plusDays(30).toString());
        assertThat(due(12)).isEmpty();
        assertThat(state(rule)).isEqualTo(RuleState.ON);
        assertThat(house.night()).as("nothing is different at night").isZero();
        assertThat(database.number("SELECT COUNT(*) FROM assignment_run")).isOne();
    }

    @Test
    void aRunThatWouldTouchOthersThanTheDryRunIsRefused() {
        RuleId rule = house.draft(course, in(2), within(30));
        RulePlan plan = house.plan(rule);
        house.place(12, 20);

        assertRefused("learning.rule.plan.outdated", rules -> house.tell(r -> r.run(plan.id(), plan.fingerprint())));
        assertThat(members()).isZero();
        assertThat(house.plan(rule).entering()).isEqualTo(3);
    }

    @Test
    void aDryRunHoldsForItsDayAlone() {
        RuleId rule = house.draft(course, in(2), within(30));
        RulePlan plan = house.plan(rule);
        house.on(DAY.plusDays(1));

        assertRefused("learning.rule.plan.outdated", rules -> house.tell(r -> r.run(plan.id(), plan.fingerprint())));
    }

    @Test
    void onlyTheDryRunThatWasLookedAtIsCarriedOut() {
        RuleId rule = house.draft(course, in(2), within(30));
        RulePlan old = house.plan(rule);
        house.say(rule, in(3), within(30));
        RulePlan fresh = house.plan(rule);

        assertRefused("learning.rule.plan.not-open", rules -> house.tell(r -> r.run(old.id(), old.fingerprint())));
        assertRefused("learning.rule.plan.outdated", rules -> house.tell(r -> r.run(fresh.id(), old.fingerprint())));
        house.tell(rules -> rules.run(fresh.id(), fresh.fingerprint()));
        assertRefused("learning.rule.plan.not-open", rules -> house.tell(r -> r.run(fresh.id(), fresh.fingerprint())));
        assertThat(due(12)).isNotEmpty();
    }

    @Test
    void whoMovesIsLookedAtAtOnce() {
        house.rule(course, in(2), within(30));
        house.on(DAY.plusDays(3));

        house.move(12, 20);
        assertThat(due(12)).isEqualTo(DAY.plusDays(33).toString());
        house.move(10, 3);

        assertThat(members()).isEqualTo(2);
        assertThat(database.number("SELECT COUNT(*) FROM enrolment WHERE person_id = 10"))
                .as("not begun, so it is taken off the list")
                .isZero();
    }

    @Test
    void whatWasBegunStaysWithoutTheRulesDate() {
        house.rule(course, in(2), within(30));
        database.execute("UPDATE enrolment SET state = 'IN_PROGRESS' WHERE person_id = 10");

        house.move(10, 3);

        assertThat(database.number("SELECT COUNT(*) FROM enrolment WHERE person_id = 10 AND due_on IS NULL"))
                .isOne();
    }

    @Test
    void aDateGivenDirectlyOutlivesTheRule() {
        database.execute(
                "INSERT INTO enrolment (person_id, course_id, state, due_on, hand_due_on, enrolled_at) VALUES (10, 5,"
                        + " 'NOT_STARTED', '2027-03-01', '2027-03-01', NOW())");
        house.rule(course, in(2), within(30));
        assertThat(due(10)).isEqualTo(DAY.plusDays(30).toString());

        house.move(10, 3);

        assertThat(due(10)).isEqualTo("2027-03-01");
    }

    @Test
    void theEarliestOfSeveralRulesHolds() {
        RuleId one = house.rule(course, in(2), within(30));
        house.rule(course, in(20), within(10));
        assertThat(due(11)).isEqualTo(DAY.plusDays(10).toString());

        house.move(11, 2);

        assertThat(due(11)).isEqualTo(DAY.plusDays(30).toString());
        house.tell(rules -> rules.switchOff(one));
        assertThat(due(11)).isEmpty();
    }

    @Test
    void whoComesBackSoonGoesOnWithTheSameDeadline() {
        house.rule(course, in(2), within(30));
        house.on(DAY.plusDays(5)).move(10, 3);
        house.on(DAY.plusDays(35)).move(10, 2);
        assertThat(due(10)).isEqualTo(DAY.plusDays(30).toString());
        assertThat(lastChange(10)).isEqualTo("RETURNED");

        house.on(DAY.plusDays(36)).move(10, 3);
        house.on(DAY.plusDays(67)).move(10, 2);

        assertThat(due(10)).isEqualTo(DAY.plusDays(97).toString());
        assertThat(lastChange(10)).isEqualTo("ENTERED");
    }

    @Test
    void nobodyIsOverdueOnEntering() {
        house.rule(course, in(2), new Due(new Due.Fixed(DAY.plusDays(3)), 14));
        assertThat(due(10)).isEqualTo(DAY.plusDays(14).toString());

        RuleId joining = house.rule(house.course(6, "Velkommen"), in(2), new Due(new Due.Joining(Span.days(30)), 14));
        assertThat(dueUnder(joining, 10))
                .as("joined long ago")
                .isEqualTo(DAY.plusDays(14).toString());
        assertThat(dueUnder(joining, 11))
                .as("joined five days ago")
                .isEqualTo(DAY.plusDays(25).toString());
    }

    @Test
    void anotherFirstDayMovesADateThatIsCountedFromIt() {
        RuleId rule = house.rule(course, in(2), new Due(new Due.Joining(Span.months(2)), 14));
        assertThat(dueUnder(rule, 11)).isEqualTo(DAY.minusDays(5).plusMonths(2).toString());
        database.execute("UPDATE person SET joined_on = '2026-11-10' WHERE id = 11");

        house.joined(11);

        assertThat(dueUnder(rule, 11)).isEqualTo("2027-01-10");
        assertThat(lastChange(11)).isEqualTo("DUE");
    }

    @Test
    void aNewVersionIsDryRunTooAndTighteningLeavesTime() {
        RuleId rule = house.rule(course, in(2), within(90));
        house.on(DAY.plusDays(10)).say(rule, in(20), within(20));
        assertThat(dueUnder(rule, 11))
                .as("the old version holds on")
                .isEqualTo(DAY.plusDays(90).toString());

        RulePlan plan = house.plan(rule);
        assertThat(plan)
                .extracting(
                        RulePlan::version, RulePlan::entering, RulePlan::leaving, RulePlan::changing, RulePlan::staying)
                .containsExactly(2, 0L, 1L, 1L, 0L);
        assertThat(people(plan.id(), new RulePlanFilter("", Optional.of(RuleChange.DUE), Optional.empty())))
                .extracting(RulePlanPerson::due, RulePlanPerson::dueBefore)
                .containsExactly(tuple(DAY.plusDays(24), Optional.of(DAY.plusDays(90))));
        house.tell(rules -> rules.run(plan.id(), plan.fingerprint()));

        assertThat(dueUnder(rule, 11))
                .as("14 days from the change")
                .isEqualTo(DAY.plusDays(24).toString());
        assertThat(due(10)).isEmpty();
        assertThat(house.night()).isZero();
    }

    @Test
    void whoIsOverdueStaysSoWhenTheRuleIsTightened() {
        RuleId rule = house.rule(course, in(20), within(10));
        house.on(DAY.plusDays(20)).say(rule, in(20), within(5));
        RulePlan plan = house.plan(rule);
        assertThat(plan.staying()).isOne();
        house.tell(rules -> rules.run(plan.id(), plan.fingerprint()));

        assertThat(dueUnder(rule, 11)).isEqualTo(DAY.plusDays(10).toString());
        assertThat(lastChange(11)).isEqualTo("KEPT");
    }

    @Test
    void aDateThatATighteningLeftAloneIsLeftAloneAtNightToo() {
        RuleId rule = house.rule(course, in(20), new Due(new Due.Joining(Span.days(60)), 14));
        house.on(DAY.plusDays(50)).say(rule, in(20), new Due(new Due.Joining(Span.days(30)), 14));
        house.run(rule);

        assertThat(house.night()).isZero();
        assertThat(dueUnder(rule, 11)).isEqualTo(DAY.plusDays(55).toString());
    }

    @Test
    void aUnitThatMovesTakesItsPeopleAlong() {
        house.rule(course, in(3), within(30));
        database.execute("UPDATE unit SET path = '/1/3/20/', parent_id = 3 WHERE id = 20");

        house.unitMoved(20);

        assertThat(due(11)).isEqualTo(DAY.plusDays(30).toString());
        assertThat(database.number("SELECT COUNT(*) FROM assignment_run WHERE cause = 'UNIT' AND unit_id = 20"))
                .isOne();
    }

    @Test
    void whoJoinsOrLeavesByDateIsFoundAtNight() {
        house.person(13, 2, "Kok", DAY.plusDays(7));
        house.rule(course, in(2), within(30));
        database.execute("UPDATE person SET left_on = '" + DAY.plusDays(7) + "' WHERE id = 10");
        house.left(10);
        assertThat(members()).isEqualTo(2);

        assertThat(house.on(DAY.plusDays(7)).night()).isEqualTo(2);

        assertThat(due(13)).isEqualTo(DAY.plusDays(37).toString());
        assertThat(due(10)).isEmpty();
    }

    @Test
    void switchingOffLetsEverybodyLeave() {
        RuleId rule = house.rule(course, in(2), within(30));

        house.tell(rules -> rules.switchOff(rule));

        assertThat(members()).isZero();
        assertThat(state(rule)).isEqualTo(RuleState.OFF);
        assertThat(database.number("SELECT COUNT(*) FROM enrolment")).isZero();
        assertRefused("learning.rule.not-on", rules -> house.tell(r -> r.switchOff(rule)));
        house.run(rule);
        assertThat(members()).isEqualTo(2);
    }

    @Test
    void whoHasCompletedTheCourseIsLeftAlone() {
        database.execute(
                "INSERT INTO enrolment (person_id, course_id, state, enrolled_at, completed_at) VALUES (10, 5, 'COMPLETED',"
                        + " NOW(), NOW())");
        house.rule(course, in(2), within(30));
        house.move(10, 3);

        assertThat(database.number("SELECT COUNT(*) FROM enrolment WHERE person_id = 10 AND state = 'COMPLETED'"))
                .isOne();
    }

    @Test
    void otherCapabilitiesAreToldInOneCallWhoIsConcerned() {
        RuleId rule = house.draft(
                new AssignmentTarget(RecordedSink.KIND, 7), in(2), new Due(new Due.Expiry(-30, 60), 14), List.of());
        house.run(rule);

        assertThat(house.sink.told()).hasSize(1);
        RequirementChanges changes = house.sink.told().get(0);
        assertThat(changes.rules())
                .containsExactly(
                        new RequirementChanges.Rule(rule, "Regel", 1, 7, new Due(new Due.Expiry(-30, 60), 14)));
        assertThat(database.number("SELECT COUNT(*) FROM requirement_change WHERE run_id = " + changes.run()
                        + " AND change_kind = 'ENTERED' AND due_on = '" + DAY.plusDays(60) + "'"))
                .isEqualTo(2);
        assertThat(database.number("SELECT COUNT(*) FROM enrolment")).isZero();
        house.move(10, 3);
        assertThat(house.sink.told()).hasSize(2);
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

    private static long members() {
        return database.number("SELECT COUNT(*) FROM assignment_membership WHERE until_on IS NULL");
    }

    /** The due date on the person's list, empty if none. */
    private static String due(long person) {
        return text("SELECT due_on, id FROM enrolment WHERE course_id = 5 AND person_id = " + person);
    }

    private static String dueUnder(RuleId rule, long person) {
        return text("SELECT due_on, rule_id FROM assignment_membership WHERE until_on IS NULL AND person_id = " + person
                + " AND rule_id = " + rule.value());
    }

    private static String lastChange(long person) {
        return text("SELECT change_kind, id FROM assignment_journal WHERE person_id = " + person
                + " ORDER BY id DESC LIMIT 1");
    }

    private static String text(String query) {
        return database.inTransaction(manager -> new SqlQuery(query)
                .rows(manager)
                .map(row -> Rows.text(row[0]))
                .findFirst()
                .orElse(""));
    }
}
