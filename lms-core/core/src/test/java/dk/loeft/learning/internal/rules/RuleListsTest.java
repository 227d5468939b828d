package dk.loeft.learning.internal.rules;

import static dk.loeft.learning.internal.rules.RuleHouse.in;
import static dk.loeft.learning.internal.rules.RuleHouse.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.RuleCause;
import dk.loeft.learning.RuleChange;
import dk.loeft.learning.RuleChoices;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RuleMember;
import dk.loeft.learning.RuleRun;
import dk.loeft.learning.Why;
import dk.loeft.learning.WhyLine;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RuleListsTest {
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
    void whyNamesRuleVersionDateAndEvent() {
        RuleId rule = house.rule(course, in(2), within(90));
        house.on(DAY.plusDays(10)).say(rule, in(20), within(20));
        house.run(rule);
        house.on(DAY.plusDays(12)).move(11, 3);

        Why why = house.as(Actor.person(new PersonId(11), List.of(Grant.everywhere(Role.EMPLOYEE))))
                .ask(rules -> rules.why(AssignmentTarget.course(course), "da"))
                .orElseThrow();

        assertThat(why.lines())
                .extracting(WhyLine::version, WhyLine::cause, WhyLine::change, WhyLine::day, WhyLine::due)
                .containsExactly(
                        tuple(2, RuleCause.MOVED, RuleChange.LEFT, DAY.plusDays(12), DAY.plusDays(24)),
                        tuple(2, RuleCause.RUN, RuleChange.DUE, DAY.plusDays(10), DAY.plusDays(24)),
                        tuple(1, RuleCause.RUN, RuleChange.ENTERED, DAY, DAY.plusDays(90)));
        assertThat(why.names().units()).containsEntry(20L, "Afsnit").containsEntry(2L, "Plejehjem");
        assertThat(why.due()).isEmpty();
    }

    @Test
    void whoGaveADateDirectlyIsNamed() {
        database.execute(
                "INSERT INTO enrolment (person_id, course_id, state, due_on, hand_due_on, hand_given_by, hand_given_at,"
                        + " enrolled_at) VALUES (11, 5, 'NOT_STARTED', '2027-03-01', '2027-03-01', 12, '2026-11-20 09:00', NOW())");

        Why why = house.as(Actor.person(new PersonId(11), List.of(Grant.everywhere(Role.EMPLOYEE))))
                .ask(rules -> rules.why(AssignmentTarget.course(course), "da"))
                .orElseThrow();

        assertThat(why.byHand())
                .contains(new Why.Given(
                        LocalDate.of(2027, 3, 1), "Anne Ærø 12", Optional.of(Instant.parse("2026-11-20T09:00:00Z"))));
    }

    @Test
    void whyIsToldOfTracksToo() {
        RuleId rule = house.rule(course, in(2), within(90));
        database.execute(
                "INSERT INTO track (id, state, created_at) VALUES (3, 'PUBLISHED', NOW()), (4, 'DRAFT', NOW())",
                "INSERT INTO track_version (id, track_id, number, title_da, title_en, summary_da, summary_en, in_order, sets) VALUES"
                        + " (3, 3, 1, 'Ledelse', 'Leading', '', '', FALSE, '[]'), (4, 4, 1, 'Kladde', '', '', '', FALSE, '[]')",
                "UPDATE track SET published_version_id = 3 WHERE id = 3",
                "INSERT INTO track_enrolment (person_id, track_id, version_id, due_on, hand_due_on, enrolled_at)"
                        + " VALUES (11, 3, 3, '2026-12-24', '2026-12-24', NOW())",
                "UPDATE assignment_rule SET target_kind = 'track', target_key = 3 WHERE id = " + rule.value());
        Actor learner = Actor.person(new PersonId(11), List.of(Grant.everywhere(Role.EMPLOYEE)));

        Why why = house.as(learner)
                .ask(rules -> rules.why(new AssignmentTarget(AssignmentTarget.TRACK, 3), "en"))
                .orElseThrow();

        assertThat(why.title()).isEqualTo("Leading");
        assertThat(why.due()).contains(LocalDate.of(2026, 12, 24));
        assertThat(why.byHand()).contains(new Why.Given(LocalDate.of(2026, 12, 24), "", Optional.empty()));
        assertThat(why.lines()).extracting(WhyLine::change).containsExactly(RuleChange.ENTERED);
        assertThat(house.<Optional<Why>>ask(rules -> rules.why(new AssignmentTarget(AssignmentTarget.TRACK, 4), "da")))
                .as("not published, and not on anybody's list")
                .isEmpty();
        assertThat(house.<Optional<Why>>ask(rules -> rules.why(new AssignmentTarget("certificate", 1), "da")))
                .isEmpty();
    }

    @Test
    void whoIsUnderARuleAndWhatItDidIsListed() {
        RuleId rule = house.rule(course, in(2), within(30));
        house.on(DAY.plusDays(1)).move(10, 3);

        assertThat(house.<List<RuleMember>>ask(rules ->
                        rules.members(rule, "afsnit", PageRequest.first(10)).rows()))
                .extracting(RuleMember::name, RuleMember::unit, RuleMember::due, RuleMember::state)
                .containsExactly(
                        tuple("Anne Ærø 11", "Afsnit", DAY.plusDays(30), Optional.of(LearningState.NOT_STARTED)));
        assertThat(house.<List<RuleRun>>ask(
                        rules -> rules.history(rule, PageRequest.first(10)).rows()))
                .extracting(RuleRun::cause, RuleRun::subject, RuleRun::by, RuleRun::entered, RuleRun::left)
                .containsExactly(
                        tuple(RuleCause.MOVED, "Anne Ærø 10", "", 0L, 1L),
                        tuple(RuleCause.RUN, "", "Anne Ærø 1", 2L, 0L));
    }

    @Test
    void whatRulesArePutTogetherFromIsOffered() {
        RuleChoices choices = house.ask(rules -> rules.choices("da"));

        assertThat(choices.targets())
                .extracting(RuleChoices.Target::title)
                .containsExactly("Håndhygiejne", "Svømmeprøve");
        assertThat(choices.titles()).contains("Sosu-assistent", "Lærer");
        assertThat(choices.facts()).extracting(RuleChoices.FactKind::kind).containsExactly("luck", "attribute");
    }
}
