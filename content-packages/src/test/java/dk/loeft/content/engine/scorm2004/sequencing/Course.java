package dk.loeft.content.engine.scorm2004.sequencing;

import dk.loeft.content.engine.scorm2004.tree.Activity;
import dk.loeft.content.engine.scorm2004.tree.ActivityTree;
import dk.loeft.content.engine.scorm2004.tree.ControlMode;
import dk.loeft.content.engine.scorm2004.tree.Datum;
import dk.loeft.content.engine.scorm2004.tree.Sequencing;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A tree with a learner in it, for tests; its state is written and read anew at each step. */
final class Course {

    static final Sequencing PLAIN = Sequencing.DEFAULT;
    static final Sequencing FLOW = PLAIN.with(ControlMode.of(true, true));

    private final Sequencer sequencer;
    private SequencingState state;
    private Outcome outcome = new Outcome.Nothing();

    Course(Sequencing root, Activity... children) {
        this(new ActivityTree(Activity.cluster("root", root, children)), 1);
    }

    Course(ActivityTree tree, long seed) {
        sequencer = Sequencer.of(tree);
        state = sequencer.begin(seed);
    }

    static Activity sco(String id) {
        return Activity.sco(id, PLAIN);
    }

    static Activity sco(String id, Sequencing sequencing) {
        return Activity.sco(id, sequencing);
    }

    static Activity cluster(String id, Sequencing sequencing, Activity... children) {
        return Activity.cluster(id, sequencing, children);
    }

    Course go(NavigationRequest.Type type) {
        return go(NavigationRequest.of(type));
    }

    Course start() {
        return go(NavigationRequest.Type.START);
    }

    Course next() {
        return go(NavigationRequest.Type.CONTINUE);
    }

    Course choose(String target) {
        return go(NavigationRequest.choice(target));
    }

    Course go(NavigationRequest request) {
        Sequencer.Step step = sequencer.handle(SequencingState.fromMap(state.toMap()), request);
        state = step.state();
        outcome = step.outcome();
        return this;
    }

    /** The current SCO says one thing of itself. */
    Course says(Datum datum, double value) {
        return says(Map.of(datum, value), false);
    }

    Course says(Map<Datum, Double> values, boolean suspended) {
        Map<Datum, Optional<Double>> own = new EnumMap<>(Datum.class);
        values.forEach((datum, value) -> own.put(datum, Optional.of(value)));
        String current = state.current().orElseThrow();
        state = sequencer.record(state, current, new ActivityReport(own, Map.of(), suspended));
        return this;
    }

    Course suspends() {
        return says(Map.of(), true);
    }

    /** What was delivered last, or why nothing was. */
    String result() {
        if (outcome instanceof Outcome.Deliver deliver) {
            return deliver.activity() + (deliver.resumed() ? " again" : "");
        }
        if (outcome instanceof Outcome.Refused refused) {
            return refused.code().code();
        }
        return outcome instanceof Outcome.Ended ? "ended" : "nothing";
    }

    ActivityStatus status(String activity) {
        return sequencer.status(state, activity).orElseThrow();
    }

    NavigationControls controls() {
        return sequencer.controls(state);
    }

    SequencingState state() {
        return state;
    }
}
