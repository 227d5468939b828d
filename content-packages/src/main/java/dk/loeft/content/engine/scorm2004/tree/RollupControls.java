package dk.loeft.content.engine.scorm2004.tree;

import java.util.List;

/**
 * How an activity takes part in rollup (SN 3.7, 3.8 and {@code adlseq:rollupConsiderations}).
 *
 * @param rules rules by which its children decide its status
 * @param objectiveSatisfied whether its satisfaction counts for its parent
 * @param progressCompletion whether its completion counts for its parent
 * @param objectiveMeasureWeight weight of its measure in its parent's, 0 to 1
 * @param requiredForSatisfied when it counts for "satisfied"; the next three likewise
 * @param measureSatisfactionIfActive whether its measure decides its satisfaction while it is still active
 */
public record RollupControls(
        List<RollupRule> rules,
        boolean objectiveSatisfied,
        boolean progressCompletion,
        double objectiveMeasureWeight,
        Required requiredForSatisfied,
        Required requiredForNotSatisfied,
        Required requiredForCompleted,
        Required requiredForIncomplete,
        boolean measureSatisfactionIfActive) {

    public static final RollupControls DEFAULT = new RollupControls(
            List.of(), true, true, 1, Required.ALWAYS, Required.ALWAYS, Required.ALWAYS, Required.ALWAYS, true);

    public RollupControls {
        rules = List.copyOf(rules);
    }

    /** The same with other rules. */
    public RollupControls with(RollupRule... other) {
        return new RollupControls(
                List.of(other),
                objectiveSatisfied,
                progressCompletion,
                objectiveMeasureWeight,
                requiredForSatisfied,
                requiredForNotSatisfied,
                requiredForCompleted,
                requiredForIncomplete,
                measureSatisfactionIfActive);
    }

    /** When a child counts. */
    public enum Required {
        ALWAYS,
        IF_ATTEMPTED,
        IF_NOT_SKIPPED,
        IF_NOT_SUSPENDED
    }
}
