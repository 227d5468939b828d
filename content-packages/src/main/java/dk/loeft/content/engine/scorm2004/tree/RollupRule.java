package dk.loeft.content.engine.scorm2004.tree;

import java.util.List;

/**
 * A rule by which the children decide their parent's status (SN 3.7).
 *
 * @param childActivitySet how many children the conditions must hold for
 * @param minimumCount for {@link ChildActivitySet#AT_LEAST_COUNT}
 * @param minimumPercent for {@link ChildActivitySet#AT_LEAST_PERCENT}, 0 to 1
 */
public record RollupRule(
        ChildActivitySet childActivitySet,
        int minimumCount,
        double minimumPercent,
        Combination combination,
        List<RuleCondition> conditions,
        Action action) {

    public RollupRule {
        conditions = List.copyOf(conditions);
    }

    /** A rule over all children. */
    public static RollupRule all(Action action, RuleCondition... conditions) {
        return new RollupRule(ChildActivitySet.ALL, 0, 0, Combination.ANY, List.of(conditions), action);
    }

    /** Which children (SN 3.7.1). */
    public enum ChildActivitySet {
        ALL,
        ANY,
        NONE,
        AT_LEAST_COUNT,
        AT_LEAST_PERCENT
    }

    /** What becomes of the parent (SN 3.7.4). */
    public enum Action {
        SATISFIED,
        NOT_SATISFIED,
        COMPLETED,
        INCOMPLETE
    }
}
