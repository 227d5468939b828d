package dk.loeft.content.engine.scorm2004.course;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.engine.scorm2004.datamodel.RuntimeApi;
import dk.loeft.content.engine.scorm2004.datamodel.ScoReport;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationRequest;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationRequest.Type;
import dk.loeft.content.engine.scorm2004.sequencing.Outcome;
import dk.loeft.content.engine.scorm2004.tree.Activity;
import dk.loeft.content.engine.scorm2004.tree.ActivityTree;
import dk.loeft.content.engine.scorm2004.tree.Content;
import dk.loeft.content.engine.scorm2004.tree.ControlMode;
import dk.loeft.content.engine.scorm2004.tree.DataStoreMap;
import dk.loeft.content.engine.scorm2004.tree.Datum;
import dk.loeft.content.engine.scorm2004.tree.Objective;
import dk.loeft.content.engine.scorm2004.tree.ObjectiveMap;
import dk.loeft.content.engine.scorm2004.tree.Sequencing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A course as a server sees it: launches, reports, and what is kept between. */
class CourseRulesTest {

    private static final Sequencing FLOW = Sequencing.DEFAULT.with(ControlMode.of(true, true));

    private static final Objective SHARED = new Objective(
            "goal",
            true,
            0.6,
            List.of(new ObjectiveMap("everywhere", Set.of(Datum.SATISFIED, Datum.MEASURE), Set.of(Datum.MEASURE))));

    private static final Content WITH_STORE =
            new Content(true, "", "start here", null, List.of(new DataStoreMap("store", true, true)), Set.of());

    private static ActivityTree tree(boolean global) {
        Activity first = new Activity("a", "A", true, WITH_STORE, Sequencing.DEFAULT.with(SHARED), List.of());
        return new ActivityTree(
                Activity.cluster("root", FLOW, first, Activity.sco("b", Sequencing.DEFAULT)), global, global);
    }

    private CourseRules rules = new CourseRules(tree(true), Learner.forCredit("id", "Name"));
    private CourseState state = rules.begin(1);

    private RuntimeApi launched() {
        RuntimeApi api = new RuntimeApi(rules.launch(state).orElseThrow());
        api.initialize("");
        return api;
    }

    private Outcome follow(CourseRules.Step step) {
        state = CourseState.fromMap(step.state().toMap());
        assertThat(state).isEqualTo(step.state());
        return step.outcome();
    }

    private void report(Map<String, String> changes) {
        state = rules.report(state, new ScoReport(changes, true));
    }

    @Test
    void aScoFindsWhatTheManifestAndTheLearnerSay() {
        follow(rules.start(state));
        RuntimeApi api = launched();
        assertThat(api.getValue("cmi.learner_name")).isEqualTo("Name");
        assertThat(api.getValue("cmi.launch_data")).isEqualTo("start here");
        assertThat(api.getValue("cmi.scaled_passing_score")).isEqualTo("0.6");
        assertThat(api.getValue("cmi.objectives.0.id")).isEqualTo("goal");
        assertThat(api.getValue("cmi.entry")).isEqualTo("ab-initio");
        assertThat(api.getValue("adl.data.0.id")).isEqualTo("store");
    }

    @Test
    void aSuspendedAttemptIsResumedWithWhatItLeftAndItsTime() {
        follow(rules.start(state));
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("cmi.location", "page 7");
        changes.put("cmi.session_time", "PT1M30.5S");
        changes.put("cmi.exit", "suspend");
        report(changes);
        follow(rules.navigate(state, NavigationRequest.of(Type.CONTINUE)));
        assertThat(follow(rules.navigate(state, NavigationRequest.choice("a"))))
                .isEqualTo(new Outcome.Deliver("a", true));
        RuntimeApi api = launched();
        assertThat(api.getValue("cmi.entry")).isEqualTo("resume");
        assertThat(api.getValue("cmi.location")).isEqualTo("page 7");
        assertThat(api.getValue("cmi.total_time")).isEqualTo("PT1M30.50S");
    }

    @Test
    void aNewAttemptBeginsWithNothing() {
        follow(rules.start(state));
        report(Map.of("cmi.location", "page 7"));
        follow(rules.navigate(state, NavigationRequest.of(Type.CONTINUE)));
        follow(rules.navigate(state, NavigationRequest.choice("a")));
        assertThat(launched().getValue("cmi.location")).isEmpty();
    }

    @Test
    void aLostWindowGoesOnInItsAttempt() {
        assertThat(rules.reopen(state)).isEmpty();
        follow(rules.start(state));
        report(Map.of("cmi.location", "page 7", "cmi.session_time", "PT10S"));
        state = rules.reopen(state).orElseThrow();
        RuntimeApi api = launched();
        assertThat(api.getValue("cmi.entry")).isEqualTo("resume");
        assertThat(api.getValue("cmi.location")).isEqualTo("page 7");
        assertThat(api.getValue("cmi.total_time")).isEqualTo("PT10S");
        assertThat(rules.status(state, "a").orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void aReportMayComeTwice() {
        follow(rules.start(state));
        Map<String, String> changes = Map.of("cmi.score.scaled", "0.7", "cmi.session_time", "PT10S");
        report(changes);
        CourseState once = state;
        report(changes);
        assertThat(state).isEqualTo(once);
    }

    @Test
    void whatABrowserMayNotSetDoesNotCount() {
        follow(rules.start(state));
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("cmi.scaled_passing_score", "0.1");
        forged.put("cmi.success_status", "passed");
        forged.put("cmi.score.scaled", "0.5");
        forged.put("cmi.mode", "review");
        forged.put("adl.data.1.store", "x");
        report(forged);
        assertThat(rules.status(state, "a").orElseThrow().satisfied()).contains(false);
        assertThat(state.stores()).isEmpty();
    }

    @Test
    void reportsOfAnActivityThatIsNotOpenAreLeftAside() {
        report(Map.of("cmi.success_status", "passed"));
        assertThat(state).isEqualTo(rules.begin(1));
    }

    @Test
    void withoutCreditNothingIsRecorded() {
        rules = new CourseRules(tree(true), new Learner("id", "Name", "browse", false));
        state = rules.begin(1);
        follow(rules.start(state));
        assertThat(launched().getValue("cmi.credit")).isEqualTo("no-credit");
        report(Map.of("cmi.score.scaled", "0.9"));
        assertThat(rules.status(state, "a").orElseThrow().measure()).isEmpty();
    }

    @Test
    void coursesShareWhatIsGlobalToTheSystemAndNoMore() {
        follow(rules.start(state));
        report(Map.of("cmi.score.scaled", "0.9", "adl.data.0.store", "hello"));
        SharedData shared =
                SharedData.fromMap(rules.shared(state, SharedData.NONE).toMap());
        assertThat(shared.stores()).containsEntry("store", "hello");
        CourseRules other = new CourseRules(tree(true), Learner.forCredit("id", "Name"));
        CourseState there = other.withShared(other.begin(2), shared);
        assertThat(other.status(there, "a").orElseThrow().satisfied()).contains(true);
        CourseRules alone = new CourseRules(tree(false), Learner.forCredit("id", "Name"));
        CourseState apart = alone.withShared(alone.begin(2), shared);
        assertThat(alone.status(apart, "a").orElseThrow().satisfied()).isEmpty();
        assertThat(alone.shared(apart, shared)).isEqualTo(shared);
    }

    @Test
    void aScoAsksForWhatComesNextAndTimeOutEndsAll() {
        assertThat(CourseRules.requested(new ScoReport(Map.of("adl.nav.request", "continue"), true)))
                .contains(NavigationRequest.of(Type.CONTINUE));
        assertThat(CourseRules.requested(
                        new ScoReport(Map.of("adl.nav.request", "continue", "cmi.exit", "time-out"), true)))
                .contains(NavigationRequest.of(Type.EXIT_ALL));
        assertThat(CourseRules.requested(ScoReport.NOTHING)).isEmpty();
    }

    @Test
    void aCourseOfOneScoOpensItThoughItDoesNotFlow() {
        rules = new CourseRules(
                new ActivityTree(
                        Activity.cluster("root", Sequencing.DEFAULT, Activity.sco("only", Sequencing.DEFAULT))),
                Learner.forCredit("id", "Name"));
        state = rules.begin(1);
        assertThat(follow(rules.start(state))).isEqualTo(new Outcome.Deliver("only", false));
    }
}
