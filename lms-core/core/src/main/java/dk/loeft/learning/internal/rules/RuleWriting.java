package dk.loeft.learning.internal.rules;

import dk.loeft.learning.Audience;
import dk.loeft.learning.Due;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RuleInput;
import dk.loeft.learning.RuleReminder;
import dk.loeft.learning.RuleState;
import dk.loeft.learning.RuleTerms;
import dk.loeft.learning.Span;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes rules. What is on goes on until a dry run of the new version is carried out. */
@Dependent
class RuleWriting {
    private static final int DUE_AFTER_DAYS = 30;

    private static final RuleTerms FIRST = new RuleTerms(
            new Audience.AnyOf(List.of()),
            new Due(new Due.Assignment(Span.days(DUE_AFTER_DAYS)), Due.NOTICE_DAYS),
            RuleReminder.STANDARD);

    private final RuleRepository rules;

    private final RuleChecks checks;

    @Inject
    RuleWriting(RuleRepository rules, RuleChecks checks) {
        this.rules = rules;
        this.checks = checks;
    }

    RuleId draft(RuleInput input, Optional<PersonId> who, Instant now) {
        checks.check(input);
        Rule rule = rules.add(new Rule(input, who, now));
        rules.add(new RuleVersion(rule.id(), 1, FIRST));
        return rule.id();
    }

    void describe(RuleId id, RuleInput input) {
        checks.check(input);
        Rule rule = rules.lock(id);
        if (!input.target().equals(rule.target())) {
            rules.draft(id)
                    .ifPresent(version ->
                            Targets.check(input.target(), version.terms().due()));
            rules.dropPlans(id);
        }
        rule.describe(input);
    }

    void say(RuleId id, RuleTerms terms, LocalDate today) {
        Rule rule = rules.lock(id);
        checks.check(rule.target(), terms, today);
        rules.dropPlans(id);
        rules.draft(id)
                .ifPresentOrElse(
                        version -> version.say(terms),
                        () -> rules.add(new RuleVersion(id, rules.newestNumber(id) + 1, terms)));
    }

    void discard(RuleId id) {
        Rule rule = rules.lock(id);
        if (rule.state() == RuleState.DRAFT) {
            rules.remove(rule);
            return;
        }
        rules.remove(
                rules.draft(id).orElseThrow(() -> new RefusedException("learning.rule.nothing-new", rule.title())));
    }
}
