package dk.loeft.content.engine.scorm2004.sequencing;

import static dk.loeft.content.engine.scorm2004.sequencing.Course.FLOW;
import static dk.loeft.content.engine.scorm2004.sequencing.Course.PLAIN;
import static dk.loeft.content.engine.scorm2004.sequencing.Course.cluster;
import static dk.loeft.content.engine.scorm2004.sequencing.Course.sco;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.engine.scorm2004.sequencing.NavigationRequest.Type;
import dk.loeft.content.engine.scorm2004.tree.Combination;
import dk.loeft.content.engine.scorm2004.tree.CompletionThreshold;
import dk.loeft.content.engine.scorm2004.tree.Datum;
import dk.loeft.content.engine.scorm2004.tree.Objective;
import dk.loeft.content.engine.scorm2004.tree.ObjectiveMap;
import dk.loeft.content.engine.scorm2004.tree.RollupControls;
import dk.loeft.content.engine.scorm2004.tree.RollupControls.Required;
import dk.loeft.content.engine.scorm2004.tree.RollupRule;
import dk.loeft.content.engine.scorm2004.tree.RollupRule.Action;
import dk.loeft.content.engine.scorm2004.tree.RollupRule.ChildActivitySet;
import dk.loeft.content.engine.scorm2004.tree.RuleCondition;
import dk.loeft.content.engine.scorm2004.tree.Sequencing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rollup [RB.1.1 to RB.1.5]. */
class RollupProcessTest {

    private static final RuleCondition COMPLETED = RuleCondition.of(RuleCondition.Type.COMPLETED);

    private static Sequencing weight(double weight) {
        return PLAIN.with(new RollupControls(
                List.of(),
                true,
                true,
                weight,
                Required.ALWAYS,
                Required.ALWAYS,
                Required.ALWAYS,
                Required.ALWAYS,
                true));
    }

    private static Objective byMeasure(double minimum, ObjectiveMap... maps) {
        return new Objective("primary", true, minimum, List.of(maps));
    }

    @Test
    void RB_1_1_a_measuresAreWeighted() {
        Course course = new Course(FLOW, sco("a", weight(0.75)), sco("b", weight(0.25)));
        course.start().says(Datum.MEASURE, 1.0).next().says(Datum.MEASURE, -1.0).go(Type.EXIT_ALL);
        assertThat(course.status("root").measure()).contains(0.5);
    }

    @Test
    void RB_1_1_a_whoHasNoMeasureCountsWithItsWeight() {
        Course course = new Course(FLOW, sco("a"), sco("b"));
        course.start().says(Datum.MEASURE, 0.8).go(Type.EXIT_ALL);
        assertThat(course.status("root").measure()).contains(0.4);
    }

    @Test
    void RB_1_1_b_progressIsWeighted() {
        Sequencing half = PLAIN.with(new CompletionThreshold(false, 1, 0.5));
        Course course = new Course(FLOW, sco("a", half), sco("b", half));
        course.start()
                .says(Datum.PROGRESS_MEASURE, 0.5)
                .next()
                .says(Datum.PROGRESS_MEASURE, 1)
                .go(Type.EXIT_ALL);
        assertThat(course.status("root").progress()).contains(0.75);
    }

    @Test
    void RB_1_2_a_theMeasureDecidesWhereItIsToldTo() {
        Course course = new Course(FLOW.with(byMeasure(0.6)), sco("a"), sco("b"));
        course.start().says(Datum.MEASURE, 0.5).next().says(Datum.MEASURE, 0.6).go(Type.EXIT_ALL);
        assertThat(course.status("root").satisfied()).contains(false);
        course.start().says(Datum.MEASURE, 0.7).next().says(Datum.MEASURE, 0.6).go(Type.EXIT_ALL);
        assertThat(course.status("root").satisfied()).contains(true);
    }

    @Test
    void RB_1_2_b_rulesDecide() {
        RollupRule any =
                new RollupRule(ChildActivitySet.ANY, 0, 0, Combination.ANY, List.of(COMPLETED), Action.SATISFIED);
        Course course = new Course(FLOW.with(RollupControls.DEFAULT.with(any)), sco("a"), sco("b"));
        course.start()
                .says(Map.of(Datum.COMPLETED, 1.0, Datum.SATISFIED, 0.0), false)
                .go(Type.EXIT_ALL);
        assertThat(course.status("root").satisfied()).contains(true);
    }

    @Test
    void RB_1_2_c_byDefaultAllChildrenDecide() {
        Course course = new Course(FLOW, sco("a"), sco("b"));
        course.start().says(Datum.SATISFIED, 1).next().says(Datum.SATISFIED, 0).go(Type.EXIT_ALL);
        assertThat(course.status("root").satisfied()).contains(false);
        course.start().says(Datum.SATISFIED, 1).next().says(Datum.SATISFIED, 1).go(Type.EXIT_ALL);
        assertThat(course.status("root").satisfied()).contains(true);
    }

    @Test
    void RB_1_3_a_progressDecidesWhereItIsToldTo() {
        Sequencing root = FLOW.with(new CompletionThreshold(true, 0.5, 1));
        Course course = new Course(root, sco("a"), sco("b"));
        course.start().says(Datum.PROGRESS_MEASURE, 0.9).go(Type.EXIT_ALL);
        assertThat(course.status("root").completed()).contains(false);
    }

    @Test
    void RB_1_3_c_byDefaultAllHaveToBeCompleted() {
        Course course = new Course(FLOW, sco("a"), sco("b"));
        course.start().says(Datum.COMPLETED, 0).next().go(Type.EXIT_ALL);
        assertThat(course.status("root").completed()).contains(false);
    }

    private static boolean holds(ChildActivitySet set, int count, double percent, List<Boolean> children) {
        RollupRule rule = new RollupRule(set, count, percent, Combination.ANY, List.of(), Action.SATISFIED);
        return Rollup.holds(rule, children);
    }

    @Test
    void RB_1_4_eachSetOfChildren() {
        List<Boolean> two = Arrays.asList(true, true, false, null);
        assertThat(holds(ChildActivitySet.ALL, 0, 0, two)).isFalse();
        assertThat(holds(ChildActivitySet.ALL, 0, 0, Arrays.asList(true, true))).isTrue();
        assertThat(holds(ChildActivitySet.ANY, 0, 0, two)).isTrue();
        assertThat(holds(ChildActivitySet.NONE, 0, 0, Arrays.asList(false, null)))
                .isFalse();
        assertThat(holds(ChildActivitySet.NONE, 0, 0, Arrays.asList(false, false)))
                .isTrue();
        assertThat(holds(ChildActivitySet.AT_LEAST_COUNT, 2, 0, two)).isTrue();
        assertThat(holds(ChildActivitySet.AT_LEAST_COUNT, 3, 0, two)).isFalse();
        assertThat(holds(ChildActivitySet.AT_LEAST_PERCENT, 0, 0.5, two)).isTrue();
        assertThat(holds(ChildActivitySet.AT_LEAST_PERCENT, 0, 0.51, two)).isFalse();
        assertThat(holds(ChildActivitySet.AT_LEAST_PERCENT, 0, 0, Arrays.asList()))
                .isFalse();
        assertThat(holds(ChildActivitySet.ALL, 0, 0, Arrays.asList())).isTrue();
    }

    @Test
    void RB_1_4_2_whoIsLeftOutDoesNotHoldTheParentBack() {
        Sequencing onlyIfAttempted = PLAIN.with(new RollupControls(
                List.of(),
                true,
                true,
                1,
                Required.IF_ATTEMPTED,
                Required.ALWAYS,
                Required.IF_ATTEMPTED,
                Required.ALWAYS,
                true));
        Course course = new Course(FLOW, sco("a"), sco("b", onlyIfAttempted));
        course.start().go(Type.EXIT_ALL);
        assertThat(course.status("root").satisfied()).contains(true);
        assertThat(course.status("root").completed()).contains(true);
    }

    @Test
    void RB_1_5_changedGlobalObjectivesReachThoseWhoReadThem() {
        Objective writes =
                new Objective("w", false, 1, List.of(new ObjectiveMap("shared", Set.of(), Set.of(Datum.SATISFIED))));
        Objective reads =
                new Objective("r", false, 1, List.of(new ObjectiveMap("shared", Set.of(Datum.SATISFIED), Set.of())));
        Course course = new Course(
                FLOW, sco("a", PLAIN.with(writes)), cluster("m", FLOW, sco("b", PLAIN.with(reads))), sco("c"));
        course.start().says(Datum.SATISFIED, 1).choose("c");
        assertThat(course.status("b").satisfied()).contains(true);
        assertThat(course.status("m").satisfied()).contains(true);
        assertThat(course.state().globals()).containsKey("shared");
    }

    @Test
    void RB_1_5_anEarlierAttemptOnTheParentDoesNotCount() {
        Course course = new Course(FLOW, cluster("m", FLOW, sco("a"), sco("b")), sco("c"));
        course.start().says(Datum.SATISFIED, 1).next().says(Datum.SATISFIED, 1).next();
        assertThat(course.status("m").satisfied()).contains(true);
        course.choose("a").says(Datum.SATISFIED, 1).choose("c");
        assertThat(course.status("m").satisfied()).isEmpty();
    }
}
