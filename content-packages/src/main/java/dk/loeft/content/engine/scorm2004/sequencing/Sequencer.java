package dk.loeft.content.engine.scorm2004.sequencing;

import dk.loeft.content.engine.scorm2004.sequencing.Node.LocalObjective;
import dk.loeft.content.engine.scorm2004.tree.ActivityTree;
import dk.loeft.content.engine.scorm2004.tree.Datum;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sequences one activity tree. Has no state of its own and may be shared: a state and an event go in, the next state and an
 * outcome come out.
 */
public final class Sequencer {

    /** The next state, and what is to be done. */
    public record Step(SequencingState state, Outcome outcome) {}

    private final ActivityTree tree;

    private Sequencer(ActivityTree tree) {
        this.tree = tree;
    }

    public static Sequencer of(ActivityTree tree) {
        return new Sequencer(tree);
    }

    /** Before anything was attempted. The same seed gives the same selection and order of children. */
    public SequencingState begin(long seed) {
        Overall overall = new Overall(new Run(tree));
        overall.run.seed = seed;
        overall.attempts.arrangeAll();
        return StateMap.write(overall.run);
    }

    /** Handles a navigation request by the Overall Sequencing Process. */
    public Step handle(SequencingState state, NavigationRequest request) {
        Overall overall = load(state);
        Outcome outcome = overall.sequence(request);
        return new Step(StateMap.write(overall.run), outcome);
    }

    /**
     * Takes what a SCO said of its activity, when it committed or terminated. It counts for the activity's ancestors when its attempt
     * ends. What comes for an activity that is not active is left aside.
     */
    public SequencingState record(SequencingState state, String activity, ActivityReport report) {
        Overall overall = load(state);
        Node node = overall.run.nodes.get(activity);
        if (node == null || !node.active || !node.leaf() || !node.tracked()) {
            return state;
        }
        report.objectives().forEach((id, values) -> {
            LocalObjective objective = node.objective(id);
            if (objective != null) {
                set(overall.status, node, objective, values);
            }
        });
        set(overall.status, node, node.primary(), report.activity());
        node.satisfactionSaid |= report.speaksOf(node.primary().definition.id(), Datum.SATISFIED);
        node.completionSaid |= report.speaksOf(node.primary().definition.id(), Datum.COMPLETED);
        node.suspended = report.suspended();
        return StateMap.write(overall.run);
    }

    private static void set(Status status, Node node, LocalObjective objective, Map<Datum, Optional<Double>> values) {
        for (Datum datum : Datum.values()) {
            Optional<Double> value = values.get(datum);
            if (value != null) {
                status.set(node, objective, datum, value.orElse(null));
            }
        }
    }

    /** What is known of an activity; empty when the tree has none of that identifier. */
    public Optional<ActivityStatus> status(SequencingState state, String activity) {
        Overall overall = load(state);
        return Optional.ofNullable(overall.run.nodes.get(activity)).map(node -> status(overall.status, node));
    }

    /** The same of all activities, by identifier, in the order of the manifest. */
    public Map<String, ActivityStatus> statuses(SequencingState state) {
        Overall overall = load(state);
        Map<String, ActivityStatus> all = new LinkedHashMap<>();
        overall.run.nodes.forEach((id, node) -> all.put(id, status(overall.status, node)));
        return all;
    }

    private static ActivityStatus status(Status status, Node node) {
        Map<String, ObjectiveValues> objectives = new LinkedHashMap<>();
        for (LocalObjective objective : node.objectives) {
            String id = objective.definition.id();
            if (id != null) {
                objectives.put(id, values(status, node, objective));
            }
        }
        return new ActivityStatus(
                node.active,
                node.suspended,
                node.attemptCount,
                status.satisfied(node, node.primary()),
                status.completed(node),
                status.measure(node, node.primary()),
                status.progress(node),
                values(status, node, node.primary()),
                objectives);
    }

    private static ObjectiveValues values(Status status, Node node, LocalObjective objective) {
        ObjectiveValues all = ObjectiveValues.UNKNOWN;
        for (Datum datum : Datum.values()) {
            all = all.with(datum, status.read(node, objective, datum).orElse(null));
        }
        return node.tracked()
                ? all.with(Datum.SATISFIED, truth(status.satisfied(node, objective)))
                        .with(Datum.COMPLETED, truth(status.completed(node, objective)))
                : all;
    }

    private static @Nullable Double truth(Optional<Boolean> known) {
        return known.map(t -> t ? 1.0 : 0.0).orElse(null);
    }

    /** What the learner can do now. */
    public NavigationControls controls(SequencingState state) {
        return new ValidRequests(load(state)).controls();
    }

    private Overall load(SequencingState state) {
        return new Overall(StateMap.read(tree, state));
    }
}
