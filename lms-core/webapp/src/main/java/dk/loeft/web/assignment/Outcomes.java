package dk.loeft.web.assignment;

import dk.loeft.learning.RuleId;
import dk.loeft.learning.RulePlanId;

/** Where a form leads when it is done. A redirect, so that "reload" does not do it twice. */
final class Outcomes {
    static final String RULES = "/assignment/rules?faces-redirect=true";

    private Outcomes() {}

    static String rule(RuleId rule) {
        return "/assignment/rule?faces-redirect=true&id=" + rule.value();
    }

    static String plan(RulePlanId plan) {
        return "/assignment/plan?faces-redirect=true&id=" + plan.value();
    }
}
