package dk.loeft.content.engine.scorm2004.tree;

import org.jspecify.annotations.Nullable;

/**
 * A condition of a sequencing rule (SN 3.4.2).
 *
 * @param type what is asked
 * @param negated operator {@code not}
 * @param objective id of the objective it is asked of, or null for the one that rolls up
 * @param measureThreshold what measures are compared with, -1 to 1
 */
public record RuleCondition(
        Type type, boolean negated, @Nullable String objective, double measureThreshold) {

    public static RuleCondition of(Type type) {
        return new RuleCondition(type, false, null, 0);
    }

    public static RuleCondition not(Type type) {
        return new RuleCondition(type, true, null, 0);
    }

    /** This condition asked of another objective. */
    public RuleCondition on(String objectiveId) {
        return new RuleCondition(type, negated, objectiveId, measureThreshold);
    }

    /** What a condition can ask; rollup conditions use those without a measure. */
    public enum Type {
        SATISFIED,
        OBJECTIVE_STATUS_KNOWN,
        OBJECTIVE_MEASURE_KNOWN,
        OBJECTIVE_MEASURE_GREATER_THAN,
        OBJECTIVE_MEASURE_LESS_THAN,
        COMPLETED,
        ACTIVITY_PROGRESS_KNOWN,
        ATTEMPTED,
        ATTEMPT_LIMIT_EXCEEDED,
        TIME_LIMIT_EXCEEDED,
        OUTSIDE_AVAILABLE_TIME_RANGE,
        ALWAYS
    }
}
