package dk.loeft.web.demo;

import dk.loeft.learning.AssignmentRules;
import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.Audience;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.Due;
import dk.loeft.learning.Learning;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RuleInput;
import dk.loeft.learning.RulePlanId;
import dk.loeft.learning.RuleReminder;
import dk.loeft.learning.RuleTerms;
import dk.loeft.learning.Span;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is given which course in the demo: by hand, and some by a rule. */
@ApplicationScoped
class DemoAssignments {
    private static final int DUE_DAYS = 60;

    private final Learning learning;
    private final AssignmentRules rules;
    private final Clock clock;

    @Inject
    DemoAssignments(Learning learning, AssignmentRules rules, Clock clock) {
        this.learning = learning;
        this.rules = rules;
        this.clock = clock;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoAssignments() {
        this(null, null, null);
    }

    /** Gives the courses that were made as their rows say. */
    void assign(Map<CourseId, Map<String, String>> courses, Map<String, UnitId> units) {
        LocalDate today = LocalDay.today(clock);
        courses.forEach((course, row) -> {
            Optional<UnitId> unit = Optional.ofNullable(units.get(row.getOrDefault("unit", "")));
            unit.ifPresent(
                    in -> learning.assign(course, in, today.plusDays(Long.parseLong(row.getOrDefault("days", "0")))));
            String rule = row.getOrDefault("rule", "");
            if (!rule.isEmpty()) {
                rule(rule, course, Optional.ofNullable(units.get("so")).orElseThrow());
            }
        });
    }

    /** All who care for people, but those who lead them. */
    private void rule(String title, CourseId course, UnitId unit) {
        RuleId rule = rules.draft(new RuleInput(title, AssignmentTarget.course(course)));
        Audience audience = new Audience.AllOf(List.of(
                new Audience.InUnit(unit),
                new Audience.AnyOf(List.of(
                        new Audience.HasTitle("Social- og sundhedsassistent"),
                        new Audience.HasTitle("Social- og sundhedshjælper"))),
                new Audience.Not(new Audience.Leads(Optional.empty()))));
        Due due = new Due(new Due.Assignment(Span.days(DUE_DAYS)), Due.NOTICE_DAYS);
        rules.say(rule, new RuleTerms(audience, due, RuleReminder.STANDARD));
        RulePlanId plan = rules.plan(rule);
        rules.run(plan, rules.find(plan).orElseThrow().fingerprint());
    }
}
