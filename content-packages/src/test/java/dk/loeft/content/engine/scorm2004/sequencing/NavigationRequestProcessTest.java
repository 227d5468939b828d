package dk.loeft.content.engine.scorm2004.sequencing;

import static dk.loeft.content.engine.scorm2004.sequencing.Course.FLOW;
import static dk.loeft.content.engine.scorm2004.sequencing.Course.PLAIN;
import static dk.loeft.content.engine.scorm2004.sequencing.Course.cluster;
import static dk.loeft.content.engine.scorm2004.sequencing.Course.sco;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.engine.scorm2004.sequencing.NavigationRequest.Type;
import dk.loeft.content.engine.scorm2004.tree.ControlMode;
import org.junit.jupiter.api.Test;

/** Navigation Request Process [NB.2.1]. */
class NavigationRequestProcessTest {

    private final Course course = new Course(FLOW, sco("a"), sco("b"));

    @Test
    void NB_2_1_1_startIsForThoseWhoHaveNotBegun() {
        assertThat(course.start().result()).isEqualTo("a");
        assertThat(course.start().result()).isEqualTo("NB.2.1-1");
    }

    @Test
    void NB_2_1_2_resumeAllNeedsASuspendedActivity() {
        assertThat(course.go(Type.RESUME_ALL).result()).isEqualTo("NB.2.1-3");
        assertThat(course.start().go(Type.SUSPEND_ALL).result()).isEqualTo("ended");
        assertThat(course.go(Type.RESUME_ALL).result()).isEqualTo("a again");
    }

    @Test
    void NB_2_1_3_continueNeedsFlowInTheParent() {
        assertThat(course.next().result()).isEqualTo("NB.2.1-2");
        Course choiceOnly = new Course(PLAIN, sco("a"), sco("b"));
        assertThat(choiceOnly.choose("a").next().result()).isEqualTo("NB.2.1-4");
    }

    @Test
    void NB_2_1_4_previousNeedsFlowAndMayNotGoAgainstForwardOnly() {
        Course forward =
                new Course(PLAIN.with(new ControlMode(true, true, true, true, true, true)), sco("a"), sco("b"));
        assertThat(forward.start().next().result()).isEqualTo("b");
        assertThat(forward.go(Type.PREVIOUS).result()).isEqualTo("NB.2.1-5");
        assertThat(course.start().next().go(Type.PREVIOUS).result()).isEqualTo("a");
    }

    @Test
    void NB_2_1_7_choiceNeedsATargetAndAParentThatAllowsIt() {
        Course flowOnly = new Course(PLAIN.with(ControlMode.of(false, true)), sco("a"), sco("b"));
        assertThat(flowOnly.choose("b").result()).isEqualTo("NB.2.1-10");
        assertThat(course.choose("nowhere").result()).isEqualTo("NB.2.1-11");
        assertThat(course.choose("b").result()).isEqualTo("b");
    }

    @Test
    void NB_2_1_7_choiceExitKeepsTheLearnerInside() {
        ControlMode locked = new ControlMode(true, false, true, false, true, true);
        Course inside = new Course(FLOW, cluster("m", PLAIN.with(locked), sco("a"), sco("b")), sco("c"));
        inside.start();
        assertThat(inside.choose("c").result()).isEqualTo("NB.2.1-8");
        assertThat(inside.controls().choices()).containsEntry("b", true).containsEntry("c", false);
        assertThat(inside.choose("b").result()).isEqualTo("b");
    }

    @Test
    void NB_2_1_8_exitAndAbandonNeedAnActiveActivity() {
        assertThat(course.go(Type.EXIT).result()).isEqualTo("NB.2.1-2");
        assertThat(course.start().go(Type.EXIT).result()).isEqualTo("nothing");
        assertThat(course.go(Type.EXIT).result()).isEqualTo("NB.2.1-12");
        assertThat(course.go(Type.ABANDON).result()).isEqualTo("NB.2.1-12");
        assertThat(course.choose("b").result()).isEqualTo("b");
    }

    @Test
    void NB_2_1_9_exitAllAndAbandonAllEndTheSession() {
        assertThat(course.start().go(Type.EXIT_ALL).result()).isEqualTo("ended");
        assertThat(course.start().go(Type.ABANDON_ALL).result()).isEqualTo("ended");
        assertThat(course.go(Type.SUSPEND_ALL).result()).isEqualTo("NB.2.1-2");
    }

    @Test
    void NB_2_1_jumpGoesPastChoiceAndFlow() {
        Course closed = new Course(FLOW, sco("a"), cluster("m", PLAIN.with(ControlMode.of(false, false)), sco("b")));
        assertThat(closed.go(NavigationRequest.jump("b")).result()).isEqualTo("NB.2.1-2");
        assertThat(closed.start().go(NavigationRequest.jump("nowhere")).result())
                .isEqualTo("NB.2.1-11");
        assertThat(closed.go(NavigationRequest.jump("b")).result()).isEqualTo("b");
    }

    @Test
    void theWordsOfAScoAreRequests() {
        assertThat(NavigationRequest.parse("suspendAll")).contains(NavigationRequest.of(Type.SUSPEND_ALL));
        assertThat(NavigationRequest.parse("{target=a.b}choice")).contains(NavigationRequest.choice("a.b"));
        assertThat(NavigationRequest.parse("{target=b}jump")).contains(NavigationRequest.jump("b"));
        assertThat(NavigationRequest.parse("_none_")).isEmpty();
        assertThat(NavigationRequest.parse("start")).isEmpty();
    }
}
