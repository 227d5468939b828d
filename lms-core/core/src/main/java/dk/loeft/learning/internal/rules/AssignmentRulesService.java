package dk.loeft.learning.internal.rules;

import dk.loeft.learning.AssignmentRules;
import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.RuleChoices;
import dk.loeft.learning.RuleFilter;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RuleInput;
import dk.loeft.learning.RuleMember;
import dk.loeft.learning.RulePlan;
import dk.loeft.learning.RulePlanFilter;
import dk.loeft.learning.RulePlanId;
import dk.loeft.learning.RulePlanPerson;
import dk.loeft.learning.RulePlanUnit;
import dk.loeft.learning.RuleRow;
import dk.loeft.learning.RuleRun;
import dk.loeft.learning.RuleTerms;
import dk.loeft.learning.RuleView;
import dk.loeft.learning.Why;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class AssignmentRulesService implements AssignmentRules {
    private final RuleDesk desk;

    private final RuleReading reading;

    private final RuleWriting writing;

    private final RulePlanning planning;

    private final RulePlanListRepository plans;

    @Inject
    AssignmentRulesService(
            RuleDesk desk,
            RuleReading reading,
            RuleWriting writing,
            RulePlanning planning,
            RulePlanListRepository plans) {
        this.desk = desk;
        this.reading = reading;
        this.writing = writing;
        this.planning = planning;
        this.plans = plans;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected AssignmentRulesService() {
        this(null, null, null, null, null);
    }

    @Override
    public Page<RuleRow> rules(RuleFilter filter, PageRequest page) {
        desk.demand();
        return reading.rules(filter, page);
    }

    @Override
    public Optional<RuleView> find(RuleId rule, String language) {
        desk.demand();
        return reading.find(rule, language);
    }

    @Override
    public RuleId draft(RuleInput input) {
        desk.demand();
        return writing.draft(input, desk.who(), desk.now());
    }

    @Override
    public void describe(RuleId rule, RuleInput input) {
        desk.demand();
        writing.describe(rule, input);
    }

    @Override
    public void say(RuleId rule, RuleTerms terms) {
        desk.demand();
        writing.say(rule, terms, desk.today());
    }

    @Override
    public void discard(RuleId rule) {
        desk.demand();
        writing.discard(rule);
    }

    @Override
    public RulePlanId plan(RuleId rule) {
        desk.demand();
        return planning.plan(rule, desk);
    }

    @Override
    public Optional<RulePlan> find(RulePlanId plan) {
        desk.demand();
        return plans.find(plan);
    }

    @Override
    public Page<RulePlanPerson> people(RulePlanId plan, RulePlanFilter filter, PageRequest page) {
        desk.demand();
        return plans.people(plan, filter, page);
    }

    @Override
    public Page<RulePlanUnit> units(RulePlanId plan, PageRequest page) {
        desk.demand();
        return plans.units(plan, page);
    }

    @Override
    public void run(RulePlanId plan, String fingerprint) {
        desk.demand();
        planning.run(plan, fingerprint, desk);
    }

    @Override
    public void switchOff(RuleId rule) {
        desk.demand();
        planning.switchOff(rule, desk);
    }

    @Override
    public Page<RuleMember> members(RuleId rule, String text, PageRequest page) {
        desk.demand();
        return reading.members(rule, text, page);
    }

    @Override
    public Page<RuleRun> history(RuleId rule, PageRequest page) {
        desk.demand();
        return reading.history(rule, page);
    }

    @Override
    public RuleChoices choices(String language) {
        desk.demand();
        return reading.choices(language, desk.today());
    }

    @Override
    public Optional<Why> why(AssignmentTarget target, String language) {
        return reading.why(desk.reader(), target, language);
    }
}
