package dk.loeft.learning.spi;

import dk.loeft.learning.Due;
import dk.loeft.learning.RuleId;
import java.time.LocalDate;
import java.util.List;

/**
 * What one evaluation changed under rules that assign one kind of target. Who it is about is in the view {@code
 * requirement_change}, to be joined by the run: {@code run_id}, {@code rule_id}, {@code version_id}, {@code person_id}, {@code
 * change_kind} (a {@link dk.loeft.learning.RuleChange}), {@code since}, {@code floor_on}, {@code due_on}.
 *
 * @param run the evaluation
 * @param day the day it holds for
 * @param rules the rules of that kind under which something changed
 */
public record RequirementChanges(long run, LocalDate day, List<Rule> rules) {
    public RequirementChanges {
        rules = List.copyOf(rules);
    }

    /**
     * A rule.
     *
     * @param rule key
     * @param title what HR calls it
     * @param version the number of the version that holds
     * @param target key of what it assigns
     * @param due how it sets its due date
     */
    public record Rule(RuleId rule, String title, int version, long target, Due due) {}
}
