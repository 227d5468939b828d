package dk.loeft.content.engine.scorm2004.sequencing;

import static dk.loeft.content.engine.scorm2004.sequencing.Course.FLOW;
import static dk.loeft.content.engine.scorm2004.sequencing.Course.PLAIN;
import static dk.loeft.content.engine.scorm2004.sequencing.Course.cluster;
import static dk.loeft.content.engine.scorm2004.sequencing.Course.sco;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.engine.scorm2004.sequencing.NavigationRequest.Type;
import dk.loeft.content.engine.scorm2004.tree.ConstrainedChoice;
import dk.loeft.content.engine.scorm2004.tree.ControlMode;
import dk.loeft.content.engine.scorm2004.tree.Datum;
import dk.loeft.content.engine.scorm2004.tree.LimitConditions;
import dk.loeft.content.engine.scorm2004.tree.RuleCondition;
import dk.loeft.content.engine.scorm2004.tree.Sequencing;
import dk.loeft.content.engine.scorm2004.tree.SequencingRule;
import dk.loeft.content.engine.scorm2004.tree.SequencingRule.Action;
import org.junit.jupiter.api.Test;

/** Flow, choice and the other sequencing requests [SB.2.1 to SB.2.13], and delivery [DB.1.1, DB.2]. */
class SequencingRequestProcessTest {

    private static final RuleCondition ALWAYS = RuleCondition.of(RuleCondition.Type.ALWAYS);

    private static Sequencing always(Action action) {
        return PLAIN.with(SequencingRule.when(ALWAYS, action));
    }

    @Test
    void SB_2_1_forwardGoesIntoClustersAndPastTheLastEndsTheSession() {
        Course course = new Course(FLOW, cluster("m", FLOW, sco("a"), sco("b")), sco("c"));
        assertThat(course.start().result()).isEqualTo("a");
        assertThat(course.next().result()).isEqualTo("b");
        assertThat(course.next().result()).isEqualTo("c");
        assertThat(course.next().result()).isEqualTo("ended");
        assertThat(course.status("root").active()).isFalse();
    }

    @Test
    void SB_2_1_backwardStopsAtTheFirst() {
        Course course = new Course(FLOW, sco("a"), sco("b"));
        assertThat(course.start().go(Type.PREVIOUS).result()).isEqualTo("SB.2.1-3");
    }

    @Test
    void SB_2_1_backwardIntoAForwardOnlyClusterEntersAtItsFirst() {
        Sequencing forwardOnly = PLAIN.with(new ControlMode(true, true, true, true, true, true));
        Course course = new Course(FLOW, cluster("m", forwardOnly, sco("a"), sco("b")), sco("c"));
        assertThat(course.choose("c").go(Type.PREVIOUS).result()).isEqualTo("a");
    }

    @Test
    void SB_2_2_flowNeedsFlowInEachClusterItEnters() {
        Course course = new Course(FLOW, sco("a"), cluster("m", PLAIN, sco("b")), sco("c"));
        assertThat(course.start().next().result()).isEqualTo("SB.2.2-1");
    }

    @Test
    void SB_2_2_skippedOnesArePassedAndDisabledOnesStopIt() {
        Course skips = new Course(FLOW, sco("a"), sco("b", always(Action.SKIP)), sco("c"));
        assertThat(skips.start().next().result()).isEqualTo("c");
        assertThat(skips.go(Type.PREVIOUS).result()).isEqualTo("a");
        Course stops = new Course(FLOW, sco("a"), sco("b", always(Action.DISABLED)), sco("c"));
        assertThat(stops.start().next().result()).isEqualTo("SB.2.2-2");
    }

    @Test
    void SB_2_4_stopForwardTraversalBlocksWhatLiesBehind() {
        Sequencing stops = PLAIN.with(
                SequencingRule.when(RuleCondition.not(RuleCondition.Type.SATISFIED), Action.STOP_FORWARD_TRAVERSAL));
        Course course = new Course(FLOW, sco("a", always(Action.STOP_FORWARD_TRAVERSAL)), sco("b"), sco("c", stops));
        course.start();
        assertThat(course.choose("c").result()).isEqualTo("SB.2.4-1");
    }

    @Test
    void SB_2_5_startOfASingleScoDeliversIt() {
        Course course = new Course(new dk.loeft.content.engine.scorm2004.tree.ActivityTree(sco("only")), 1);
        assertThat(course.start().result()).isEqualTo("only");
        assertThat(course.go(Type.EXIT).result()).isEqualTo("ended");
    }

    @Test
    void SB_2_9_hiddenAndPreventedTargetsAreRefused() {
        Course course = new Course(
                FLOW,
                sco("a"),
                sco("hidden", always(Action.HIDDEN_FROM_CHOICE)),
                cluster("m", FLOW.with(new ConstrainedChoice(true, false)), sco("inner")));
        course.start();
        assertThat(course.choose("hidden").result()).isEqualTo("SB.2.9-3");
        assertThat(course.choose("a").choose("inner").result()).isEqualTo("SB.2.9-6");
        assertThat(course.controls().contents())
                .extracting(NavigationControls.Entry::identifier)
                .doesNotContain("hidden");
    }

    @Test
    void SB_2_9_constrainedChoiceReachesTheNeighboursOnly() {
        Course course = new Course(
                FLOW,
                cluster("one", FLOW.with(new ConstrainedChoice(false, true)), sco("a")),
                cluster("two", FLOW, sco("b")),
                cluster("three", FLOW, sco("c")));
        course.start();
        assertThat(course.controls().choices()).containsEntry("b", true).containsEntry("c", false);
        assertThat(course.choose("c").result()).isEqualTo("SB.2.9-8");
        assertThat(course.choose("a").choose("b").result()).isEqualTo("b");
    }

    @Test
    void SB_2_9_aClusterIsChosenForItsFirst() {
        Course course = new Course(FLOW, sco("a"), cluster("m", FLOW, sco("b")), cluster("n", PLAIN, sco("c")));
        assertThat(course.choose("m").result()).isEqualTo("b");
        assertThat(course.choose("n").result()).isEqualTo("SB.2.9-9");
    }

    @Test
    void SB_2_10_retryTakesALeafAnew() {
        Sequencing retries =
                PLAIN.with(SequencingRule.when(RuleCondition.not(RuleCondition.Type.SATISFIED), Action.RETRY));
        Course course = new Course(FLOW, sco("a", retries), sco("b"));
        course.start().says(Datum.SATISFIED, 0);
        assertThat(course.next().result()).isEqualTo("a");
        assertThat(course.status("a").attempts()).isEqualTo(2);
        assertThat(course.says(Datum.SATISFIED, 1).next().result()).isEqualTo("b");
    }

    @Test
    void DB_1_1_attemptLimitsHoldOnTheWholeWay() {
        Sequencing once = FLOW.with(new LimitConditions(1, null));
        Course course = new Course(FLOW, cluster("m", once, sco("a")), sco("b"));
        course.start().next();
        assertThat(course.status("m").attempts()).isEqualTo(1);
        assertThat(course.choose("a").result()).isEqualTo("DB.1.1-3");
    }

    @Test
    void DB_2_aSuspendedActivityGoesOnInItsAttempt() {
        Course course = new Course(FLOW, sco("a"), sco("b"));
        course.start().suspends().next();
        assertThat(course.status("a").suspended()).isTrue();
        assertThat(course.choose("a").result()).isEqualTo("a again");
        assertThat(course.status("a").attempts()).isEqualTo(1);
        assertThat(course.next().choose("a").result()).isEqualTo("a");
        assertThat(course.status("a").attempts()).isEqualTo(2);
    }

    @Test
    void DB_2_1_choosingAnotherForgetsWhereTheCourseWasSuspended() {
        Course course = new Course(FLOW, sco("a"), sco("b"));
        course.start().go(Type.SUSPEND_ALL);
        assertThat(course.choose("b").result()).isEqualTo("b");
        assertThat(course.state().suspended()).isEmpty();
        assertThat(course.status("a").suspended()).isFalse();
    }
}
