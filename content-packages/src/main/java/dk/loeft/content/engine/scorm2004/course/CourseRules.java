package dk.loeft.content.engine.scorm2004.course;

import dk.loeft.content.engine.scorm2004.datamodel.RuntimeApi;
import dk.loeft.content.engine.scorm2004.datamodel.ScoLaunch;
import dk.loeft.content.engine.scorm2004.datamodel.ScoReport;
import dk.loeft.content.engine.scorm2004.sequencing.ActivityStatus;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationControls;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationRequest;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationRequest.Type;
import dk.loeft.content.engine.scorm2004.sequencing.Outcome;
import dk.loeft.content.engine.scorm2004.sequencing.Sequencer;
import dk.loeft.content.engine.scorm2004.tree.Activity;
import dk.loeft.content.engine.scorm2004.tree.ActivityTree;
import dk.loeft.content.engine.scorm2004.tree.Content;
import dk.loeft.content.engine.scorm2004.tree.DataStoreMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One course for one learner: what a server needs of the engine. Keeps nothing itself; a {@link CourseState} goes in and the next
 * comes out.
 *
 * <p>A session: {@link #start} (or {@link #navigate} with a choice) → {@link #launch} for the activity delivered → {@link #report}
 * each time the SCO commits or terminates → {@link #navigate} with what the learner chose, else with {@link #requested} → and so on
 * until {@link Outcome.Ended}. Where objectives or stores are global to the system, the caller puts the learner's {@link SharedData}
 * in with {@link #withShared} before and takes them out with {@link #shared} afterwards.
 */
public final class CourseRules {

    /** The next state, and what is to be done. */
    public record Step(CourseState state, Outcome outcome) {}

    private final ActivityTree tree;
    private final Learner learner;
    private final Sequencer sequencer;

    public CourseRules(ActivityTree tree, Learner learner) {
        this.tree = tree;
        this.learner = learner;
        this.sequencer = Sequencer.of(tree);
    }

    /** Before anything was attempted. The seed decides what is random. */
    public CourseState begin(long seed) {
        return new CourseState(sequencer.begin(seed), Map.of(), Map.of());
    }

    /** The state with what the learner's other courses left, as far as this one shares it. */
    public CourseState withShared(CourseState state, SharedData shared) {
        CourseState next = tree.objectivesGlobalToSystem()
                ? state.with(state.sequencing().withGlobals(shared.objectives()))
                : state;
        return tree.sharedDataGlobalToSystem()
                ? new CourseState(next.sequencing(), next.kept(), shared.stores())
                : next;
    }

    /** What is to be kept for the learner's other courses. */
    public SharedData shared(CourseState state, SharedData before) {
        return new SharedData(
                tree.objectivesGlobalToSystem() ? state.sequencing().globals() : before.objectives(),
                tree.sharedDataGlobalToSystem() ? state.stores() : before.stores());
    }

    /**
     * Begins a session, or goes on where the learner suspended the course. Where the course does not flow and there is only one
     * activity to choose, that one is chosen for the learner.
     */
    public Step start(CourseState state) {
        boolean suspended = state.sequencing().suspended().isPresent();
        Step step = navigate(state, NavigationRequest.of(suspended ? Type.RESUME_ALL : Type.START));
        if (suspended || !(step.outcome() instanceof Outcome.Refused)) {
            return step;
        }
        List<String> choices = tree.activities().stream()
                .filter(Activity::leaf)
                .map(Activity::identifier)
                .limit(2)
                .toList();
        return choices.size() == 1 ? navigate(state, NavigationRequest.choice(choices.get(0))) : step;
    }

    /** Follows a navigation request. What the SCO said has to be reported before. */
    public Step navigate(CourseState state, NavigationRequest request) {
        Sequencer.Step step = sequencer.handle(state.sequencing(), request);
        CourseState next = state.with(step.state());
        if (!tree.sharedDataGlobalToSystem()
                && status(next).attempts() > status(state).attempts()) {
            // stores that are the course's own last as long as an attempt on the course
            next = new CourseState(next.sequencing(), next.kept(), Map.of());
        }
        if (step.outcome() instanceof Outcome.Deliver deliver) {
            return new Step(prepared(next, deliver.activity(), deliver.resumed()), deliver);
        }
        return new Step(next, step.outcome());
    }

    /**
     * Opens the current activity once more within its attempt, when its window was lost. Empty when no activity is open.
     */
    public Optional<CourseState> reopen(CourseState state) {
        return state.sequencing()
                .current()
                .filter(activity -> sequencer
                        .status(state.sequencing(), activity)
                        .filter(ActivityStatus::active)
                        .isPresent())
                .map(activity -> prepared(state, activity, state.kept().containsKey(activity)));
    }

    /** A new session of the SCO: the time of the last one is added up, and its exit forgotten. */
    private static CourseState prepared(CourseState state, String activity, boolean resumed) {
        if (!resumed) {
            return state.keeping(activity, Map.of("cmi.entry", "ab-initio"));
        }
        Map<String, String> elements = new LinkedHashMap<>(state.kept().getOrDefault(activity, Map.of()));
        String last = elements.remove("cmi.session_time");
        if (last != null) {
            String total = elements.getOrDefault("cmi.total_time", "PT0S");
            elements.put("cmi.total_time", Spans.add(total, last));
        }
        elements.remove("cmi.exit");
        elements.put("cmi.entry", "resume");
        return state.keeping(activity, elements);
    }

    /** What the SCO of the current activity is to find; empty when no activity is open. */
    public Optional<ScoLaunch> launch(CourseState state) {
        return state.sequencing().current().flatMap(tree::find).map(activity -> launch(state, activity));
    }

    private ScoLaunch launch(CourseState state, Activity activity) {
        Map<String, String> elements = new LinkedHashMap<>(state.kept().getOrDefault(activity.identifier(), Map.of()));
        LaunchElements.add(elements, activity, learner);
        sequencer
                .status(state.sequencing(), activity.identifier())
                .ifPresent(status -> LaunchElements.addStatus(elements, activity, status));
        Content content = activity.content();
        List<ScoLaunch.Store> stores = new ArrayList<>();
        if (content != null) {
            for (DataStoreMap map : content.dataStores()) {
                String value = state.stores().get(map.target());
                stores.add(new ScoLaunch.Store(
                        map.target(), map.read(), map.write(), value != null, value == null ? "" : value));
            }
        }
        return new ScoLaunch(elements, stores, requests(controls(state)));
    }

    /** Which navigation requests would lead somewhere now, as {@link ScoLaunch#requests} has them. */
    public static Map<String, String> requests(NavigationControls controls) {
        Map<String, String> requests = new LinkedHashMap<>();
        for (Type type : new Type[] {Type.CONTINUE, Type.PREVIOUS}) {
            requests.put(
                    type == Type.CONTINUE ? "continue" : "previous",
                    String.valueOf(controls.allowed().contains(type)));
        }
        controls.choices().forEach((id, valid) -> requests.put("choice." + id, valid.toString()));
        controls.jumps().forEach((id, valid) -> requests.put("jump." + id, valid.toString()));
        return requests;
    }

    /**
     * Takes what the SCO of the current activity said, at a commit or at its end; it may be given again. It is set anew through the
     * data model, so that what a browser could not have been allowed to set does not count.
     */
    public CourseState report(CourseState state, ScoReport report) {
        Optional<Activity> current = state.sequencing().current().flatMap(tree::find);
        if (current.isEmpty()) {
            return state;
        }
        Activity activity = current.get();
        RuntimeApi api = new RuntimeApi(launch(state, activity));
        api.initialize("");
        report.changes().forEach(api::setValue);
        Map<String, String> accepted = api.report().changes();
        Map<String, String> before = state.kept().getOrDefault(activity.identifier(), Map.of());
        CourseState next = state.keeping(activity.identifier(), Reports.kept(before, accepted, api.elements()))
                .storing(api.stores());
        return learner.counts()
                ? next.with(sequencer.record(
                        next.sequencing(), activity.identifier(), Reports.activity(accepted, api.elements())))
                : next;
    }

    /** What the SCO asks for when it has terminated (SN 5.6.4, RTE 4.2.8); empty when it asks for nothing. */
    public static Optional<NavigationRequest> requested(ScoReport report) {
        String exit = report.changes().getOrDefault("cmi.exit", "");
        if (exit.equals("time-out") || exit.equals("logout")) {
            return Optional.of(NavigationRequest.of(Type.EXIT_ALL));
        }
        return NavigationRequest.parse(report.changes().getOrDefault("adl.nav.request", "_none_"));
    }

    /** What the learner can do now. */
    public NavigationControls controls(CourseState state) {
        return sequencer.controls(state.sequencing());
    }

    /** What is known of an activity. */
    public Optional<ActivityStatus> status(CourseState state, String activity) {
        return sequencer.status(state.sequencing(), activity);
    }

    /** What is known of all activities, by identifier. */
    public Map<String, ActivityStatus> statuses(CourseState state) {
        return sequencer.statuses(state.sequencing());
    }

    /** What is known of the course as a whole. */
    public ActivityStatus status(CourseState state) {
        return sequencer
                .status(state.sequencing(), tree.root().identifier())
                .orElseThrow(() -> new IllegalStateException("a tree has its root"));
    }
}
