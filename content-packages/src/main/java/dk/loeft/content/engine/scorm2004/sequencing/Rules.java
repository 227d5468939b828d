package dk.loeft.content.engine.scorm2004.sequencing;

import dk.loeft.content.engine.scorm2004.sequencing.Node.LocalObjective;
import dk.loeft.content.engine.scorm2004.tree.Combination;
import dk.loeft.content.engine.scorm2004.tree.RuleCondition;
import dk.loeft.content.engine.scorm2004.tree.SequencingRule;
import dk.loeft.content.engine.scorm2004.tree.SequencingRule.Action;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Limits and sequencing rules: the utility processes UP.1, UP.2 and UP.5. */
final class Rules {

    private final Status status;

    Rules(Status status) {
        this.status = status;
    }

    /**
     * Limit Conditions Check Process [UP.1]: whether a limit is exceeded. Of the limits SN asks for the attempt limit alone; time
     * limits are the SCO's to keep.
     */
    boolean limitConditionsCheck(Node node) {
        if (!node.tracked() || node.active || node.suspended) {
            return false;
        }
        return attemptLimitExceeded(node);
    }

    private static boolean attemptLimitExceeded(Node node) {
        Integer limit = node.sequencing().limits().attemptLimit();
        return limit != null && node.attemptCount >= limit;
    }

    /** Sequencing Rules Check Process [UP.2]: the action of the first rule of those kinds that holds. */
    Optional<Action> sequencingRulesCheck(Node node, Set<Action> actions) {
        for (SequencingRule rule : node.sequencing().rules()) {
            if (actions.contains(rule.action()) && sequencingRuleCheck(node, rule)) {
                return Optional.of(rule.action());
            }
        }
        return Optional.empty();
    }

    boolean holds(Node node, Action action) {
        return sequencingRulesCheck(node, EnumSet.of(action)).isPresent();
    }

    /** Sequencing Rule Check Subprocess [UP.2.1]; what is unknown does not hold. */
    private boolean sequencingRuleCheck(Node node, SequencingRule rule) {
        List<@Nullable Boolean> bag = new ArrayList<>();
        for (RuleCondition condition : rule.conditions()) {
            bag.add(evaluate(node, condition));
        }
        Boolean holds = combine(bag, rule.combination());
        return holds != null && holds;
    }

    /** A condition with its operator: true, false, or null when unknown. */
    @Nullable
    Boolean evaluate(Node node, RuleCondition condition) {
        LocalObjective objective = node.objective(condition.objective());
        Optional<Boolean> plain = objective == null ? Optional.empty() : plain(node, objective, condition);
        return plain.map(value -> value != condition.negated()).orElse(null);
    }

    private Optional<Boolean> plain(Node node, LocalObjective objective, RuleCondition condition) {
        return switch (condition.type()) {
            case SATISFIED -> status.satisfied(node, objective);
            case OBJECTIVE_STATUS_KNOWN ->
                Optional.of(status.satisfied(node, objective).isPresent());
            case OBJECTIVE_MEASURE_KNOWN ->
                Optional.of(status.measure(node, objective).isPresent());
            case OBJECTIVE_MEASURE_GREATER_THAN ->
                status.measure(node, objective).map(m -> m > condition.measureThreshold());
            case OBJECTIVE_MEASURE_LESS_THAN ->
                status.measure(node, objective).map(m -> m < condition.measureThreshold());
            case COMPLETED -> status.completed(node);
            case ACTIVITY_PROGRESS_KNOWN -> Optional.of(status.completed(node).isPresent());
            case ATTEMPTED -> Optional.of(node.attemptCount > 0);
            case ATTEMPT_LIMIT_EXCEEDED -> Optional.of(attemptLimitExceeded(node));
            // not evaluated in SCORM: nothing is ever known of them
            case TIME_LIMIT_EXCEEDED, OUTSIDE_AVAILABLE_TIME_RANGE -> Optional.empty();
            case ALWAYS -> Optional.of(true);
        };
    }

    /** Combines conditions; null is unknown. An empty bag is unknown. */
    static @Nullable Boolean combine(List<@Nullable Boolean> bag, Combination combination) {
        if (bag.isEmpty()) {
            return null;
        }
        boolean decides = combination == Combination.ANY;
        if (bag.contains(decides)) {
            return decides;
        }
        return bag.contains(null) ? null : Boolean.valueOf(!decides);
    }

    /** Check Activity Process [UP.5]: whether the activity may not be delivered. */
    boolean checkActivity(Node node) {
        return holds(node, Action.DISABLED) || limitConditionsCheck(node);
    }
}
