package dk.loeft.content.engine.scorm2004.sequencing;

import dk.loeft.content.engine.scorm2004.sequencing.Node.LocalObjective;
import dk.loeft.content.engine.scorm2004.tree.CompletionThreshold;
import dk.loeft.content.engine.scorm2004.tree.Datum;
import dk.loeft.content.engine.scorm2004.tree.ObjectiveMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes objectives, their ties to global objectives included (SN 3.10.3, 4.2.1). */
final class Status {

    private final Run run;

    Status(Run run) {
        this.run = run;
    }

    // --- reading
    // ------------------------------------------------------------------------------------------------------

    /** Objective Progress Status and Objective Satisfied Status: empty when the former is false. */
    Optional<Boolean> satisfied(Node node, LocalObjective objective) {
        if (objective.definition.satisfiedByMeasure()) {
            if (node.active && !node.sequencing().rollup().measureSatisfactionIfActive()) {
                return Optional.empty();
            }
            return measure(node, objective).map(m -> m >= objective.definition.minNormalizedMeasure());
        }
        return value(node, objective, Datum.SATISFIED).map(v -> v != 0);
    }

    /** Objective Measure Status and Objective Normalized Measure. */
    Optional<Double> measure(Node node, LocalObjective objective) {
        return value(node, objective, Datum.MEASURE);
    }

    /** Attempt Progress Status and Attempt Completion Status (of the activity, which its primary objective carries). */
    Optional<Boolean> completed(Node node) {
        return completed(node, node.primary());
    }

    /** The same of any objective. */
    Optional<Boolean> completed(Node node, LocalObjective objective) {
        CompletionThreshold threshold = node.sequencing().completion();
        if (objective.primary && threshold.completedByMeasure()) {
            return value(node, objective, Datum.PROGRESS_MEASURE).map(p -> p >= threshold.minProgressMeasure());
        }
        return value(node, objective, Datum.COMPLETED).map(v -> v != 0);
    }

    /** Attempt Completion Amount Status and Attempt Completion Amount. */
    Optional<Double> progress(Node node) {
        return value(node, node.primary(), Datum.PROGRESS_MEASURE);
    }

    /** A value as rules and rollup see it: nothing is known of an activity that is not tracked. */
    Optional<Double> value(Node node, LocalObjective objective, Datum datum) {
        return node.tracked() ? read(node, objective, datum) : Optional.empty();
    }

    /**
     * A value as the content finds it. What is read from a global objective is what that knows. Where that knows nothing, so it is
     * with satisfaction and measure; of the data that 4th Edition added, what the activity itself recorded then counts.
     */
    Optional<Double> read(Node node, LocalObjective objective, Datum datum) {
        Optional<Double> own = stale(node, datum) || !node.tracked() ? Optional.empty() : objective.values.get(datum);
        for (ObjectiveMap map : objective.definition.maps()) {
            if (map.reads().contains(datum)) {
                Optional<Double> lent = run.globals
                        .getOrDefault(map.target(), ObjectiveValues.UNKNOWN)
                        .get(datum);
                boolean globalOnly = datum == Datum.SATISFIED || datum == Datum.MEASURE;
                return globalOnly ? lent : lent.or(() -> own);
            }
        }
        return own;
    }

    /** In rollup, what children recorded in an earlier attempt on their parent does not count, where the parent says so. */
    private boolean stale(Node node, Datum datum) {
        boolean progress = datum == Datum.COMPLETED || datum == Datum.PROGRESS_MEASURE;
        return run.rollingUp && (progress ? node.progressStale : node.objectivesStale);
    }

    // --- writing
    // ------------------------------------------------------------------------------------------------------

    /** Sets a value, or makes it unknown with null, and gives it to the global objectives that take it. */
    void set(Node node, LocalObjective objective, Datum datum, @Nullable Double value) {
        if (decidedByMeasure(node, objective, datum)) {
            return;
        }
        boolean progress = datum == Datum.COMPLETED || datum == Datum.PROGRESS_MEASURE;
        refresh(node, progress);
        objective.values = objective.values.with(datum, value);
        write(objective, datum, value);
        if (datum == Datum.MEASURE && objective.definition.satisfiedByMeasure()) {
            write(objective, Datum.SATISFIED, truth(satisfied(node, objective)));
        }
        if (datum == Datum.PROGRESS_MEASURE
                && objective.primary
                && node.sequencing().completion().completedByMeasure()) {
            write(objective, Datum.COMPLETED, truth(completed(node)));
        }
    }

    private static boolean decidedByMeasure(Node node, LocalObjective objective, Datum datum) {
        return datum == Datum.SATISFIED && objective.definition.satisfiedByMeasure()
                || datum == Datum.COMPLETED
                        && objective.primary
                        && node.sequencing().completion().completedByMeasure();
    }

    private static @Nullable Double truth(Optional<Boolean> known) {
        return known.map(t -> t ? 1.0 : 0.0).orElse(null);
    }

    /** The first value of a new attempt makes the others of the old attempt unknown. */
    private static void refresh(Node node, boolean progress) {
        if (progress ? !node.progressStale : !node.objectivesStale) {
            return;
        }
        for (LocalObjective objective : node.objectives) {
            objective.values = progress ? withoutProgress(objective.values) : onlyProgress(objective.values);
        }
        if (progress) {
            node.progressStale = false;
        } else {
            node.objectivesStale = false;
        }
    }

    private static ObjectiveValues withoutProgress(ObjectiveValues values) {
        return values.with(Datum.COMPLETED, null).with(Datum.PROGRESS_MEASURE, null);
    }

    private static ObjectiveValues onlyProgress(ObjectiveValues values) {
        return ObjectiveValues.UNKNOWN
                .with(Datum.COMPLETED, values.get(Datum.COMPLETED).orElse(null))
                .with(Datum.PROGRESS_MEASURE, values.get(Datum.PROGRESS_MEASURE).orElse(null));
    }

    private void write(LocalObjective objective, Datum datum, @Nullable Double value) {
        for (ObjectiveMap map : objective.definition.maps()) {
            if (map.writes().contains(datum)) {
                ObjectiveValues before = run.globals.getOrDefault(map.target(), ObjectiveValues.UNKNOWN);
                ObjectiveValues after = before.with(datum, value);
                if (!after.equals(before)) {
                    run.globals.put(map.target(), after);
                    run.written.add(map.target());
                }
            }
        }
    }

    /** The global objectives written since the last call. */
    Set<String> takeWritten() {
        Set<String> taken = Set.copyOf(run.written);
        run.written.clear();
        return taken;
    }
}
