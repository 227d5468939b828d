package dk.loeft.learning.internal.rules;

import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.Due;
import dk.loeft.learning.RuleInput;
import dk.loeft.learning.RuleReminder;
import dk.loeft.learning.RuleTerms;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/** What a rule cannot say, with a sentence for each. */
@Dependent
class RuleChecks {
    private final Facts facts;

    private final Targets targets;

    @Inject
    RuleChecks(Facts facts, Targets targets) {
        this.facts = facts;
        this.targets = targets;
    }

    void check(RuleInput input) {
        String title = input.title().strip();
        if (title.isEmpty() || title.length() > RuleInput.MAX_TITLE) {
            throw new RefusedException("learning.rule.title", RuleInput.MAX_TITLE);
        }
        targets.check(input.target());
    }

    void check(AssignmentTarget target, RuleTerms terms, LocalDate today) {
        targets.check(target);
        AudienceJson.check(terms.audience());
        facts.check(terms.audience(), today);
        Targets.check(target, terms.due());
        check(terms.due(), today);
        check(terms.reminders());
    }

    private static void check(Due due, LocalDate today) {
        if (due.noticeDays() < 0 || due.noticeDays() > Due.MOST_DAYS) {
            throw new RefusedException("learning.rule.notice", Due.MOST_DAYS);
        }
        if (due.anchor() instanceof Due.Fixed fixed && fixed.date().isBefore(today)) {
            throw new RefusedException("learning.rule.due.past", fixed.date());
        }
        if (due.anchor() instanceof Due.Decision decision
                && decision.after().after(decision.decidedOn()).isBefore(today)) {
            throw new RefusedException(
                    "learning.rule.due.past", decision.after().after(decision.decidedOn()));
        }
        if (due.anchor() instanceof Due.Expiry expiry
                && (Math.abs(expiry.offsetDays()) > Due.MOST_DAYS
                        || expiry.firstDays() < 0
                        || expiry.firstDays() > Due.MOST_DAYS)) {
            throw new RefusedException("learning.rule.due.days", Due.MOST_DAYS);
        }
    }

    private static void check(List<RuleReminder> reminders) {
        if (reminders.size() > RuleReminder.MOST) {
            throw new RefusedException("learning.rule.reminders.many", RuleReminder.MOST);
        }
        if (new HashSet<>(reminders).size() < reminders.size()) {
            throw new RefusedException("learning.rule.reminders.twice");
        }
        if (reminders.stream().anyMatch(each -> Math.abs(each.offsetDays()) > RuleReminder.MOST_DAYS)) {
            throw new RefusedException("learning.rule.reminders.days", RuleReminder.MOST_DAYS);
        }
    }
}
