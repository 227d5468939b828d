package dk.loeft.content.engine.scorm2004.sequencing;

import dk.loeft.content.engine.scorm2004.sequencing.Node.LocalObjective;
import dk.loeft.content.engine.scorm2004.tree.Datum;
import dk.loeft.content.engine.scorm2004.tree.ObjectiveMap;
import dk.loeft.content.engine.scorm2004.tree.RollupControls.Required;
import dk.loeft.content.engine.scorm2004.tree.RollupRule;
import dk.loeft.content.engine.scorm2004.tree.RollupRule.Action;
import dk.loeft.content.engine.scorm2004.tree.RuleCondition;
import dk.loeft.content.engine.scorm2004.tree.SequencingRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The rollup processes RB.1.1 to RB.1.5 (SN 4.6). */
final class Rollup {

    private static final RuleCondition SATISFIED = RuleCondition.of(RuleCondition.Type.SATISFIED);
    private static final RuleCondition COMPLETED = RuleCondition.of(RuleCondition.Type.COMPLETED);

    private static final List<RollupRule> DEFAULT_OBJECTIVE = List.of(
            RollupRule.all(Action.SATISFIED, SATISFIED),
            RollupRule.all(Action.NOT_SATISFIED, RuleCondition.of(RuleCondition.Type.OBJECTIVE_STATUS_KNOWN)));

    private static final List<RollupRule> DEFAULT_PROGRESS = List.of(
            RollupRule.all(Action.COMPLETED, COMPLETED),
            RollupRule.all(Action.INCOMPLETE, RuleCondition.of(RuleCondition.Type.ACTIVITY_PROGRESS_KNOWN)));

    private final Run run;
    private final Status status;
    private final Rules rules;

    Rollup(Run run, Status status, Rules rules) {
        this.run = run;
        this.status = status;
        this.rules = rules;
    }

    /**
     * Overall Rollup Process [RB.1.5], from the activity to the root; then from every activity that reads a global objective which
     * that changed (SN 4.6.6). Each activity is rolled up from once, so that it ends.
     */
    void overallRollup(Node from) {
        Set<Node> done = new HashSet<>();
        Deque<Node> todo = new ArrayDeque<>();
        todo.add(from);
        while (!todo.isEmpty()) {
            Node node = todo.poll();
            if (!done.add(node)) {
                continue;
            }
            for (Node at = node; at != null; at = at.parent) {
                rollUp(at);
            }
            Set<String> changed = status.takeWritten();
            if (!changed.isEmpty()) {
                run.nodes.values().stream().filter(n -> reads(n, changed)).forEach(todo::add);
            }
        }
    }

    private static boolean reads(Node node, Set<String> targets) {
        for (LocalObjective objective : node.objectives) {
            for (ObjectiveMap map : objective.definition.maps()) {
                if (!map.reads().isEmpty() && targets.contains(map.target())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void rollUp(Node node) {
        if (node.leaf() || !node.tracked()) {
            return;
        }
        run.rollingUp = true;
        measureRollup(node);
        completionMeasureRollup(node);
        objectiveRollup(node);
        activityProgressRollup(node);
        run.rollingUp = false;
    }

    /** Measure Rollup Process [RB.1.1 a]: the weighted mean of the children's measures. */
    void measureRollup(Node node) {
        Double mean = weightedMean(
                node,
                child -> child.sequencing().rollup().objectiveMeasureWeight(),
                child -> status.measure(child, child.primary()));
        status.set(node, node.primary(), Datum.MEASURE, mean);
    }

    /** Completion Measure Rollup Process [RB.1.1 b]: the weighted mean of the children's progress. */
    void completionMeasureRollup(Node node) {
        Double mean =
                weightedMean(node, child -> child.sequencing().completion().progressWeight(), status::progress);
        status.set(node, node.primary(), Datum.PROGRESS_MEASURE, mean);
    }

    /** Who has no value counts with its weight all the same; null when nobody has one. */
    private static @Nullable Double weightedMean(
            Node node, ToDoubleFunction<Node> weight, Function<Node, Optional<Double>> value) {
        double total = 0;
        double counted = 0;
        boolean valid = false;
        for (Node child : node.available()) {
            if (child.tracked()) {
                counted += weight.applyAsDouble(child);
                Optional<Double> known = value.apply(child);
                total += known.orElse(0.0) * weight.applyAsDouble(child);
                valid |= known.isPresent();
            }
        }
        return valid && counted > 0 ? total / counted : null;
    }

    /** Objective Rollup Process [RB.1.2]: by measure [a], by rules [b], by the default rules [c]. */
    void objectiveRollup(Node node) {
        if (node.primary().definition.satisfiedByMeasure()) {
            // RB.1.2 a: its status follows from its measure whenever it is read
            return;
        }
        List<RollupRule> own = own(node, Action.SATISFIED, Action.NOT_SATISFIED, DEFAULT_OBJECTIVE);
        if (rollupRuleCheck(node, own, Action.NOT_SATISFIED)) {
            status.set(node, node.primary(), Datum.SATISFIED, 0.0);
        }
        if (rollupRuleCheck(node, own, Action.SATISFIED)) {
            status.set(node, node.primary(), Datum.SATISFIED, 1.0);
        }
    }

    /** Activity Progress Rollup Process [RB.1.3]: by measure [a], by rules [b], by the default rules [c]. */
    void activityProgressRollup(Node node) {
        if (node.sequencing().completion().completedByMeasure()) {
            // RB.1.3 a: its status follows from its progress whenever it is read
            return;
        }
        List<RollupRule> own = own(node, Action.COMPLETED, Action.INCOMPLETE, DEFAULT_PROGRESS);
        if (rollupRuleCheck(node, own, Action.INCOMPLETE)) {
            status.set(node, node.primary(), Datum.COMPLETED, 0.0);
        }
        if (rollupRuleCheck(node, own, Action.COMPLETED)) {
            status.set(node, node.primary(), Datum.COMPLETED, 1.0);
        }
    }

    private static List<RollupRule> own(Node node, Action one, Action other, List<RollupRule> otherwise) {
        List<RollupRule> own = node.sequencing().rollup().rules().stream()
                .filter(rule -> rule.action() == one || rule.action() == other)
                .toList();
        return own.isEmpty() ? otherwise : own;
    }

    /** Rollup Rule Check Subprocess [RB.1.4]: whether any rule of that action holds. */
    boolean rollupRuleCheck(Node node, List<RollupRule> among, Action action) {
        for (RollupRule rule : among) {
            if (rule.action() != action) {
                continue;
            }
            List<@Nullable Boolean> bag = new ArrayList<>();
            for (Node child : node.available()) {
                if (child.tracked() && checkChildForRollup(child, action)) {
                    bag.add(evaluateRollupConditions(child, rule));
                }
            }
            if (holds(rule, bag)) {
                return true;
            }
        }
        return false;
    }

    /** Where no child counts, "all" and "none" hold of nothing; but the default rules then leave the parent as it is. */
    static boolean holds(RollupRule rule, List<@Nullable Boolean> bag) {
        boolean byDefault = DEFAULT_OBJECTIVE.contains(rule) || DEFAULT_PROGRESS.contains(rule);
        if (bag.isEmpty() && byDefault) {
            return false;
        }
        long met = bag.stream().filter(value -> value != null && value).count();
        boolean unknown = bag.contains(null);
        return switch (rule.childActivitySet()) {
            case ALL -> met == bag.size();
            case ANY -> met > 0;
            case NONE -> met == 0 && !unknown;
            case AT_LEAST_COUNT -> met >= rule.minimumCount();
            case AT_LEAST_PERCENT -> !bag.isEmpty() && (double) met / bag.size() >= rule.minimumPercent();
        };
    }

    /** Evaluate Rollup Conditions Subprocess [RB.1.4.1]: true, false, or null when unknown. */
    @Nullable
    Boolean evaluateRollupConditions(Node child, RollupRule rule) {
        List<@Nullable Boolean> bag = new ArrayList<>();
        for (RuleCondition condition : rule.conditions()) {
            bag.add(rules.evaluate(child, condition));
        }
        return Rules.combine(bag, rule.combination());
    }

    /** Check Child for Rollup Subprocess [RB.1.4.2]: whether the child counts for that action. */
    boolean checkChildForRollup(Node child, Action action) {
        var controls = child.sequencing().rollup();
        return switch (action) {
            case SATISFIED -> controls.objectiveSatisfied() && counts(child, controls.requiredForSatisfied());
            case NOT_SATISFIED -> controls.objectiveSatisfied() && counts(child, controls.requiredForNotSatisfied());
            case COMPLETED -> controls.progressCompletion() && counts(child, controls.requiredForCompleted());
            case INCOMPLETE -> controls.progressCompletion() && counts(child, controls.requiredForIncomplete());
        };
    }

    private boolean counts(Node child, Required required) {
        boolean attempted = child.attemptCount > 0;
        return switch (required) {
            case ALWAYS -> true;
            case IF_ATTEMPTED -> attempted;
            case IF_NOT_SUSPENDED -> attempted && !child.suspended;
            case IF_NOT_SKIPPED -> !rules.holds(child, SequencingRule.Action.SKIP);
        };
    }
}
