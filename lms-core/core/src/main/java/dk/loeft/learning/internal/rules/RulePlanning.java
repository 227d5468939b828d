package dk.loeft.learning.internal.rules;

import dk.loeft.learning.Audience;
import dk.loeft.learning.RuleCause;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RulePlanId;
import dk.loeft.learning.RuleState;
import dk.loeft.learning.internal.rules.ChangeRepository.Occasion;
import dk.loeft.learning.internal.rules.ChangeRepository.Sum;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Sha256;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Dry runs, carrying them out, and switching off. */
@Dependent
class RulePlanning {
    private final RuleRepository rules;

    private final ChangeRepository changes;

    private final MembershipRepository memberships;

    private final Evaluation evaluation;

    private final RuleChecks checks;

    @Inject
    RulePlanning(
            RuleRepository rules,
            ChangeRepository changes,
            MembershipRepository memberships,
            Evaluation evaluation,
            RuleChecks checks) {
        this.rules = rules;
        this.changes = changes;
        this.memberships = memberships;
        this.evaluation = evaluation;
        this.checks = checks;
    }

    RulePlanId plan(RuleId id, RuleDesk desk) {
        LocalDate today = desk.today();
        Rule rule = rules.lock(id);
        RuleVersion version = next(rule);
        checks.check(rule.target(), version.terms(), today);
        rules.dropPlans(id);
        DryRun plan = rules.add(new DryRun(id, version, today, desk.who(), desk.now()));
        changes.list(plan.id(), difference(rule, version, today));
        Sum sum = changes.sumOf(plan.id());
        int members = memberships.people(id);
        int everybody = changes.count(evaluation.sql(List.of(), today).in(Audience.EVERYBODY));
        plan.says(
                new DryRun.Counts(
                        sum.entering(),
                        sum.leaving(),
                        sum.changing(),
                        members - sum.leaving() - sum.changing(),
                        everybody),
                fingerprint(rule, version, today, sum));
        return plan.id();
    }

    /** The version that would hold: the one that is being written, or the last one of a rule that is off. */
    private RuleVersion next(Rule rule) {
        return rules.draft(rule.id())
                .or(() -> rule.state() == RuleState.ON
                        ? Optional.empty()
                        : rule.version().map(rules::version))
                .orElseThrow(() -> new RefusedException("learning.rule.nothing-new", rule.title()));
    }

    private SqlPart difference(Rule rule, RuleVersion version, LocalDate today) {
        Running running = new Running(
                rule.id().value(),
                version.id(),
                version.terms().audience(),
                version.terms().due(),
                true);
        return evaluation.difference(List.of(running), Evaluation.EVERYBODY, today);
    }

    /** Everything that a dry run says: what is assigned, by which terms, on which day, to whom and how. */
    private static String fingerprint(Rule rule, RuleVersion version, LocalDate day, Sum sum) {
        return Sha256.hex(String.join(
                "|",
                rule.target().toString(),
                version.id() + "",
                version.terms().toString(),
                day.toString(),
                sum.text()));
    }

    void run(RulePlanId id, String seen, RuleDesk desk) {
        LocalDate today = desk.today();
        // The rule first: whoever changes it holds it, and its dry runs with it.
        Rule rule = rules.lock(rules.planned(id));
        DryRun plan = rules.plan(id);
        plan.run(desk.who(), desk.now());
        RuleVersion version = rules.version(plan.version());
        checks.check(rule.target(), version.terms(), today);
        String says = fingerprint(rule, version, today, changes.sum(difference(rule, version, today)));
        if (!seen.equals(plan.fingerprint()) || !says.equals(seen)) {
            throw new RefusedException("learning.rule.plan.outdated");
        }
        version.comeIntoForce(today);
        rule.hold(version);
        rules.flush();
        evaluation.carryOut(ChangeRepository.planned(plan), occasion(RuleCause.RUN, desk));
        memberships.holdAll(rule.id(), version);
    }

    void switchOff(RuleId id, RuleDesk desk) {
        Rule rule = rules.lock(id);
        rule.switchOff();
        rules.dropPlans(id);
        evaluation.carryOut(
                ChangeRepository.everybodyLeaves(id.value(), rule.version().orElseThrow()),
                occasion(RuleCause.OFF, desk));
    }

    private static Occasion occasion(RuleCause cause, RuleDesk desk) {
        return new Occasion(cause, Optional.empty(), Optional.empty(), desk.who(), desk.now(), desk.today());
    }
}
