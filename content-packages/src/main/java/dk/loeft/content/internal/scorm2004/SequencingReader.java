package dk.loeft.content.internal.scorm2004;

import dk.loeft.content.engine.scorm2004.tree.Combination;
import dk.loeft.content.engine.scorm2004.tree.CompletionThreshold;
import dk.loeft.content.engine.scorm2004.tree.ConstrainedChoice;
import dk.loeft.content.engine.scorm2004.tree.ControlMode;
import dk.loeft.content.engine.scorm2004.tree.DeliveryControls;
import dk.loeft.content.engine.scorm2004.tree.LimitConditions;
import dk.loeft.content.engine.scorm2004.tree.Randomization;
import dk.loeft.content.engine.scorm2004.tree.Randomization.Timing;
import dk.loeft.content.engine.scorm2004.tree.RollupControls;
import dk.loeft.content.engine.scorm2004.tree.RollupControls.Required;
import dk.loeft.content.engine.scorm2004.tree.RollupRule;
import dk.loeft.content.engine.scorm2004.tree.RollupRule.ChildActivitySet;
import dk.loeft.content.engine.scorm2004.tree.RuleCondition;
import dk.loeft.content.engine.scorm2004.tree.RuleCondition.Type;
import dk.loeft.content.engine.scorm2004.tree.Sequencing;
import dk.loeft.content.engine.scorm2004.tree.SequencingRule;
import dk.loeft.content.engine.scorm2004.tree.SequencingRule.Action;
import dk.loeft.content.engine.scorm2004.tree.SequencingRule.Phase;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.manifest.XmlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an {@code imsss:sequencing} element with its ADL extensions (CAM 5.1). */
final class SequencingReader {

    private static final Map<String, Timing> TIMINGS =
            Map.of("never", Timing.NEVER, "once", Timing.ONCE, "onEachNewAttempt", Timing.ON_EACH_NEW_ATTEMPT);

    private static final Map<String, Combination> COMBINATIONS = Map.of("all", Combination.ALL, "any", Combination.ANY);

    private static final Map<String, Boolean> OPERATORS = Map.of("not", true, "noOp", false);

    private static final Map<String, Required> REQUIRED = Map.of(
            "always", Required.ALWAYS,
            "ifAttempted", Required.IF_ATTEMPTED,
            "ifNotSkipped", Required.IF_NOT_SKIPPED,
            "ifNotSuspended", Required.IF_NOT_SUSPENDED);

    private static final Map<String, ChildActivitySet> CHILD_SETS = Map.of(
            "all", ChildActivitySet.ALL,
            "any", ChildActivitySet.ANY,
            "none", ChildActivitySet.NONE,
            "atLeastCount", ChildActivitySet.AT_LEAST_COUNT,
            "atLeastPercent", ChildActivitySet.AT_LEAST_PERCENT);

    private static final Map<String, RollupRule.Action> ROLLUP_ACTIONS = Map.of(
            "satisfied", RollupRule.Action.SATISFIED,
            "notSatisfied", RollupRule.Action.NOT_SATISFIED,
            "completed", RollupRule.Action.COMPLETED,
            "incomplete", RollupRule.Action.INCOMPLETE);

    private static final Map<String, Type> CONDITIONS = Map.ofEntries(
            Map.entry("satisfied", Type.SATISFIED),
            Map.entry("objectiveStatusKnown", Type.OBJECTIVE_STATUS_KNOWN),
            Map.entry("objectiveMeasureKnown", Type.OBJECTIVE_MEASURE_KNOWN),
            Map.entry("objectiveMeasureGreaterThan", Type.OBJECTIVE_MEASURE_GREATER_THAN),
            Map.entry("objectiveMeasureLessThan", Type.OBJECTIVE_MEASURE_LESS_THAN),
            Map.entry("completed", Type.COMPLETED),
            Map.entry("activityProgressKnown", Type.ACTIVITY_PROGRESS_KNOWN),
            Map.entry("attempted", Type.ATTEMPTED),
            Map.entry("attemptLimitExceeded", Type.ATTEMPT_LIMIT_EXCEEDED),
            Map.entry("timeLimitExceeded", Type.TIME_LIMIT_EXCEEDED),
            Map.entry("outsideAvailableTimeRange", Type.OUTSIDE_AVAILABLE_TIME_RANGE),
            Map.entry("always", Type.ALWAYS));

    private static final Map<String, Action> ACTIONS = Map.ofEntries(
            Map.entry("skip", Action.SKIP),
            Map.entry("disabled", Action.DISABLED),
            Map.entry("hiddenFromChoice", Action.HIDDEN_FROM_CHOICE),
            Map.entry("stopForwardTraversal", Action.STOP_FORWARD_TRAVERSAL),
            Map.entry("exit", Action.EXIT),
            Map.entry("exitParent", Action.EXIT_PARENT),
            Map.entry("exitAll", Action.EXIT_ALL),
            Map.entry("retry", Action.RETRY),
            Map.entry("retryAll", Action.RETRY_ALL),
            Map.entry("continue", Action.CONTINUE),
            Map.entry("previous", Action.PREVIOUS));

    private static final Map<String, Phase> PHASES =
            Map.of("preConditionRule", Phase.PRE, "exitConditionRule", Phase.EXIT, "postConditionRule", Phase.POST);

    private static final String SPAN = "P(?=.)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d{1,2})?S)?)?";

    private final Values values;
    private final ObjectivesReader objectives;
    private final Map<String, XmlNode> collection = new LinkedHashMap<>();

    SequencingReader(XmlNode manifest, Values values) {
        this.values = values;
        this.objectives = new ObjectivesReader(values);
        manifest.children("sequencingCollection")
                .flatMap(node -> node.children("sequencing"))
                .forEach(node -> Values.written(node, "ID").ifPresent(id -> collection.put(id, node)));
    }

    /**
     * The sequencing of an item or organisation.
     *
     * @param item the element that may have a {@code sequencing} child
     * @param title how an author knows it
     */
    Sequencing read(XmlNode item, String title) {
        Optional<XmlNode> own = item.child("sequencing");
        Parts parts =
                new Parts(own.orElse(null), own.map(node -> shared(node, title)).orElse(null));
        ObjectivesReader.Read read = objectives.read(parts.get("objectives"), parts.adl("objectives"), title);
        List<SequencingRule> rules = rules(parts.get("sequencingRules"), title);
        checkReferences(rules, read, parts.get("sequencingRules"), title);
        return new Sequencing(
                controlMode(parts.get("controlMode")),
                constrainedChoice(parts.get("constrainedChoiceConsiderations")),
                rules,
                limits(parts.get("limitConditions")),
                rollup(parts.get("rollupRules"), parts.get("rollupConsiderations"), title),
                read.primary(),
                read.secondary(),
                randomization(parts.get("randomizationControls")),
                delivery(parts.get("deliveryControls")),
                completion(item.child("completionThreshold").orElse(null)));
    }

    /** The element of the collection that it refers to. */
    private @Nullable XmlNode shared(XmlNode node, String title) {
        Optional<String> ref = Values.written(node, "IDRef");
        if (ref.isEmpty()) {
            return null;
        }
        XmlNode found = collection.get(ref.get());
        if (found == null) {
            values.found(FindingCode.SEQUENCING_COLLECTION_UNKNOWN, node, title, ref.get());
        }
        return found;
    }

    /** An item's own sequencing over the shared one: what the item has itself takes the place of the whole element (CAM 5.1.2). */
    private record Parts(@Nullable XmlNode own, @Nullable XmlNode shared) {

        @Nullable
        XmlNode get(String name) {
            XmlNode mine = child(own, name, false);
            return mine != null ? mine : child(shared, name, false);
        }

        /** The element of that name in ADL's namespace, where IMS has one of the same name. */
        @Nullable
        XmlNode adl(String name) {
            XmlNode mine = child(own, name, true);
            return mine != null ? mine : child(shared, name, true);
        }

        private static @Nullable XmlNode child(@Nullable XmlNode node, String name, boolean adl) {
            if (node == null) {
                return null;
            }
            return node.children(name)
                    .filter(c ->
                            !name.equals("objectives") || adl == c.namespace().contains("adl"))
                    .findFirst()
                    .orElse(null);
        }
    }

    private ControlMode controlMode(@Nullable XmlNode node) {
        return new ControlMode(
                values.flag(node, "choice", true),
                values.flag(node, "choiceExit", true),
                values.flag(node, "flow", false),
                values.flag(node, "forwardOnly", false),
                values.flag(node, "useCurrentAttemptObjectiveInfo", true),
                values.flag(node, "useCurrentAttemptProgressInfo", true));
    }

    private ConstrainedChoice constrainedChoice(@Nullable XmlNode node) {
        return new ConstrainedChoice(
                values.flag(node, "preventActivation", false), values.flag(node, "constrainChoice", false));
    }

    private LimitConditions limits(@Nullable XmlNode node) {
        String span = Values.written(node, "attemptAbsoluteDurationLimit").orElse(null);
        if (node != null && span != null && !span.matches(SPAN)) {
            values.found(FindingCode.SEQUENCING_VALUE_UNKNOWN, node, "attemptAbsoluteDurationLimit", span);
            span = null;
        }
        return new LimitConditions(values.count(node, "attemptLimit").orElse(null), span);
    }

    private List<SequencingRule> rules(@Nullable XmlNode node, String title) {
        List<SequencingRule> rules = new ArrayList<>();
        for (XmlNode child : node == null ? List.<XmlNode>of() : node.children()) {
            Phase phase = PHASES.get(child.name());
            if (phase == null) {
                continue;
            }
            XmlNode acts = child.child("ruleAction").orElse(null);
            Action action = ACTIONS.get(Values.written(acts, "action").orElse(""));
            if (action == null || action.phase() != phase) {
                values.found(
                        FindingCode.SEQUENCING_VALUE_UNKNOWN,
                        child,
                        "action",
                        Values.written(acts, "action").orElse(""));
                continue;
            }
            XmlNode conditions = child.child("ruleConditions").orElse(null);
            List<RuleCondition> read = conditions(conditions, "ruleCondition");
            if (read.isEmpty()) {
                values.found(FindingCode.SEQUENCING_RULE_EMPTY, child, title);
                continue;
            }
            rules.add(new SequencingRule(
                    values.word(conditions, "conditionCombination", COMBINATIONS, Combination.ALL), read, action));
        }
        return rules;
    }

    private List<RuleCondition> conditions(@Nullable XmlNode parent, String name) {
        List<RuleCondition> all = new ArrayList<>();
        for (XmlNode node :
                parent == null ? List.<XmlNode>of() : parent.children(name).toList()) {
            String word = Values.written(node, "condition").orElse("");
            Type type = CONDITIONS.get(word);
            if (type == null) {
                values.found(FindingCode.SEQUENCING_VALUE_UNKNOWN, node, "condition", word);
                continue;
            }
            all.add(new RuleCondition(
                    type,
                    values.word(node, "operator", OPERATORS, false),
                    Values.written(node, "referencedObjective").orElse(null),
                    values.decimal(node, "measureThreshold", -1, 1, 0)));
        }
        return all;
    }

    private void checkReferences(
            List<SequencingRule> rules, ObjectivesReader.Read read, @Nullable XmlNode at, String title) {
        for (SequencingRule rule : rules) {
            for (RuleCondition condition : rule.conditions()) {
                String wanted = condition.objective();
                if (at != null && wanted != null && !read.has(wanted)) {
                    values.found(FindingCode.SEQUENCING_OBJECTIVE_UNKNOWN, at, title, wanted);
                }
            }
        }
    }

    private RollupControls rollup(@Nullable XmlNode node, @Nullable XmlNode considerations, String title) {
        List<RollupRule> rules = new ArrayList<>();
        for (XmlNode child :
                node == null ? List.<XmlNode>of() : node.children("rollupRule").toList()) {
            XmlNode conditions = child.child("rollupConditions").orElse(null);
            List<RuleCondition> read = conditions(conditions, "rollupCondition");
            XmlNode acts = child.child("rollupAction").orElse(null);
            RollupRule.Action action =
                    ROLLUP_ACTIONS.get(Values.written(acts, "action").orElse(""));
            if (action == null || read.isEmpty()) {
                values.found(FindingCode.SEQUENCING_RULE_EMPTY, child, title);
                continue;
            }
            rules.add(new RollupRule(
                    values.word(child, "childActivitySet", CHILD_SETS, ChildActivitySet.ALL),
                    values.count(child, "minimumCount").orElse(0),
                    values.decimal(child, "minimumPercent", 0, 1, 0),
                    values.word(conditions, "conditionCombination", COMBINATIONS, Combination.ANY),
                    read,
                    action));
        }
        return new RollupControls(
                rules,
                values.flag(node, "rollupObjectiveSatisfied", true),
                values.flag(node, "rollupProgressCompletion", true),
                values.decimal(node, "objectiveMeasureWeight", 0, 1, 1),
                values.word(considerations, "requiredForSatisfied", REQUIRED, Required.ALWAYS),
                values.word(considerations, "requiredForNotSatisfied", REQUIRED, Required.ALWAYS),
                values.word(considerations, "requiredForCompleted", REQUIRED, Required.ALWAYS),
                values.word(considerations, "requiredForIncomplete", REQUIRED, Required.ALWAYS),
                values.flag(considerations, "measureSatisfactionIfActive", true));
    }

    private Randomization randomization(@Nullable XmlNode node) {
        return new Randomization(
                values.word(node, "selectionTiming", TIMINGS, Timing.NEVER),
                values.count(node, "selectCount").orElse(null),
                values.word(node, "randomizationTiming", TIMINGS, Timing.NEVER),
                values.flag(node, "reorderChildren", false));
    }

    private DeliveryControls delivery(@Nullable XmlNode node) {
        return new DeliveryControls(
                values.flag(node, "tracked", true),
                values.flag(node, "completionSetByContent", false),
                values.flag(node, "objectiveSetByContent", false));
    }

    /** 4th edition has attributes; 2nd and 3rd have the measure as text, and there it decides. */
    private CompletionThreshold completion(@Nullable XmlNode node) {
        if (node == null) {
            return CompletionThreshold.NONE;
        }
        if (!node.text().isEmpty()) {
            return new CompletionThreshold(true, values.decimal(node, "completionThreshold", node.text(), 0, 1, 1), 1);
        }
        return new CompletionThreshold(
                values.flag(node, "completedByMeasure", false),
                values.decimal(node, "minProgressMeasure", 0, 1, 1),
                values.decimal(node, "progressWeight", 0, 1, 1));
    }
}
