package dk.loeft.content.engine.scorm2004.sequencing;

import static dk.loeft.content.engine.scorm2004.sequencing.Course.FLOW;
import static dk.loeft.content.engine.scorm2004.sequencing.Course.PLAIN;
import static dk.loeft.content.engine.scorm2004.sequencing.Course.cluster;
import static dk.loeft.content.engine.scorm2004.sequencing.Course.sco;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.engine.scorm2004.sequencing.NavigationRequest.Type;
import dk.loeft.content.engine.scorm2004.tree.Datum;
import dk.loeft.content.engine.scorm2004.tree.DeliveryControls;
import dk.loeft.content.engine.scorm2004.tree.RuleCondition;
import dk.loeft.content.engine.scorm2004.tree.Sequencing;
import dk.loeft.content.engine.scorm2004.tree.SequencingRule;
import dk.loeft.content.engine.scorm2004.tree.SequencingRule.Action;
import org.junit.jupiter.api.Test;

/** Termination [TB.2.1 to TB.2.3] and the end of attempts [UP.3, UP.4]. */
class TerminationProcessTest {

    private static final RuleCondition ALWAYS = RuleCondition.of(RuleCondition.Type.ALWAYS);
    private static final RuleCondition SATISFIED = RuleCondition.of(RuleCondition.Type.SATISFIED);

    private static Sequencing always(Sequencing base, Action action) {
        return base.with(SequencingRule.when(ALWAYS, action));
    }

    @Test
    void UP_4_whatTheContentLeavesOpenTheLmsSettles() {
        Course course = new Course(FLOW, sco("a"), sco("b"));
        course.start().next();
        assertThat(course.status("a").completed()).contains(true);
        assertThat(course.status("a").satisfied()).contains(true);
    }

    @Test
    void UP_4_notWhereTheContentIsToSayIt() {
        Sequencing byContent = PLAIN.with(new DeliveryControls(true, true, true));
        Course course = new Course(FLOW, sco("a", byContent), sco("b"));
        course.start().next();
        assertThat(course.status("a").completed()).isEmpty();
        assertThat(course.status("a").satisfied()).isEmpty();
    }

    @Test
    void UP_4_nothingIsKnownOfWhatIsNotTracked() {
        Sequencing untracked = PLAIN.with(new DeliveryControls(false, false, false));
        Course course = new Course(FLOW, sco("a", untracked), sco("b"));
        course.start().says(Datum.SATISFIED, 1).next();
        assertThat(course.status("a").satisfied()).isEmpty();
        assertThat(course.status("a").attempts()).isZero();
    }

    @Test
    void TB_2_1_anExitRuleEndsTheClusterAroundTheCurrentActivity() {
        Sequencing leaves = FLOW.with(SequencingRule.when(SATISFIED, Action.EXIT));
        Course course = new Course(FLOW, cluster("m", leaves, sco("a")), sco("c"));
        course.start().says(Datum.SATISFIED, 1);
        assertThat(course.next().result()).isEqualTo("c");
        assertThat(course.status("m").active()).isFalse();
    }

    @Test
    void TB_2_2_postConditionsTakeTheLearnersPlace() {
        Course previous = new Course(FLOW, sco("a"), sco("b", always(PLAIN, Action.PREVIOUS)), sco("c"));
        assertThat(previous.start().next().next().result()).isEqualTo("a");
        Course onward = new Course(FLOW, sco("a", always(PLAIN, Action.CONTINUE)), sco("b"), sco("c"));
        assertThat(onward.start().go(Type.EXIT).result()).isEqualTo("b");
    }

    @Test
    void TB_2_2_notWhileTheActivityIsSuspended() {
        Course course = new Course(FLOW, sco("a"), sco("b", always(PLAIN, Action.PREVIOUS)), sco("c"));
        assertThat(course.start().next().suspends().next().result()).isEqualTo("c");
    }

    @Test
    void TB_2_3_exitParentEndsTheParentAndItsRulesHold() {
        Course course = new Course(
                FLOW,
                cluster("m", always(FLOW, Action.CONTINUE), sco("a", always(PLAIN, Action.EXIT_PARENT)), sco("b")),
                sco("c"));
        assertThat(course.start().go(Type.EXIT).result()).isEqualTo("c");
    }

    @Test
    void TB_2_3_exitAllEndsAndRetryAllBeginsAnew() {
        Course exits = new Course(FLOW, sco("a", always(PLAIN, Action.EXIT_ALL)), sco("b"));
        assertThat(exits.start().next().result()).isEqualTo("ended");
        Course retries = new Course(FLOW, sco("a"), sco("b", always(PLAIN, Action.RETRY_ALL)));
        assertThat(retries.start().next().next().result()).isEqualTo("a");
        assertThat(retries.status("root").attempts()).isEqualTo(2);
    }

    @Test
    void TB_2_3_suspendAllKeepsEveryAttemptOnTheWay() {
        Course course = new Course(FLOW, cluster("m", FLOW, sco("a"), sco("b")));
        course.start().next().says(Datum.SATISFIED, 0);
        assertThat(course.go(Type.SUSPEND_ALL).result()).isEqualTo("ended");
        assertThat(course.status("m").suspended()).isTrue();
        assertThat(course.go(Type.RESUME_ALL).result()).isEqualTo("b again");
        assertThat(course.status("root").attempts()).isEqualTo(1);
        assertThat(course.status("b").satisfied()).contains(false);
    }

    @Test
    void TB_2_3_abandonSettlesNothing() {
        Course course = new Course(FLOW, sco("a"), sco("b"));
        assertThat(course.start().go(Type.ABANDON).result()).isEqualTo("nothing");
        assertThat(course.status("a").completed()).isEmpty();
        assertThat(course.choose("b").result()).isEqualTo("b");
    }
}
