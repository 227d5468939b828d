package dk.loeft.content.engine.scorm2004.sequencing;

import static dk.loeft.content.engine.scorm2004.sequencing.Course.FLOW;
import static dk.loeft.content.engine.scorm2004.sequencing.Course.PLAIN;
import static dk.loeft.content.engine.scorm2004.sequencing.Course.cluster;
import static dk.loeft.content.engine.scorm2004.sequencing.Course.sco;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dk.loeft.content.engine.scorm2004.tree.Activity;
import dk.loeft.content.engine.scorm2004.tree.ActivityTree;
import dk.loeft.content.engine.scorm2004.tree.Combination;
import dk.loeft.content.engine.scorm2004.tree.ConstrainedChoice;
import dk.loeft.content.engine.scorm2004.tree.ControlMode;
import dk.loeft.content.engine.scorm2004.tree.Datum;
import dk.loeft.content.engine.scorm2004.tree.DeliveryControls;
import dk.loeft.content.engine.scorm2004.tree.LimitConditions;
import dk.loeft.content.engine.scorm2004.tree.Objective;
import dk.loeft.content.engine.scorm2004.tree.ObjectiveMap;
import dk.loeft.content.engine.scorm2004.tree.Randomization;
import dk.loeft.content.engine.scorm2004.tree.Randomization.Timing;
import dk.loeft.content.engine.scorm2004.tree.RuleCondition;
import dk.loeft.content.engine.scorm2004.tree.Sequencing;
import dk.loeft.content.engine.scorm2004.tree.SequencingRule;
import dk.loeft.content.engine.scorm2004.tree.SequencingRule.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the rules say, an event ends with an outcome that has a name, and the state survives being written and read. */
class EndlessRulesTest {

    private static final RuleCondition ALWAYS = RuleCondition.of(RuleCondition.Type.ALWAYS);
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aRetryWithoutEndDeliversOnceForEachEvent() {
        Course course = new Course(FLOW, sco("a", PLAIN.with(SequencingRule.when(ALWAYS, Action.RETRY))));
        course.start();
        for (int i = 2; i < 10; i++) {
            assertThat(course.next().result()).isEqualTo("a");
            assertThat(course.status("a").attempts()).isEqualTo(i);
        }
    }

    @Test
    void aRetryOfAClusterWhereAllIsSkippedEnds() {
        Sequencing retries = FLOW.with(SequencingRule.when(ALWAYS, Action.RETRY));
        Sequencing leaves = PLAIN.with(
                SequencingRule.when(RuleCondition.of(RuleCondition.Type.ATTEMPTED), Action.SKIP),
                SequencingRule.when(ALWAYS, Action.EXIT_PARENT));
        Course course = new Course(retries, sco("a", leaves));
        course.start();
        assertThat(course.next().result()).isEqualTo("SB.2.10-3");
    }

    @Test
    void aWideTreeOfSkippedActivitiesIsWalkedThrough() {
        Activity[] children = new Activity[ActivityTree.MAX_ACTIVITIES - 1];
        for (int i = 0; i < children.length; i++) {
            children[i] = sco("a" + i, i == 0 ? PLAIN : PLAIN.with(SequencingRule.when(ALWAYS, Action.SKIP)));
        }
        assertTimeoutPreemptively(SOON, () -> {
            Course course = new Course(FLOW, children);
            assertThat(course.start().next().result()).isEqualTo("ended");
        });
    }

    @Test
    void clustersThatTurnFlowAroundEnd() {
        Sequencing forwardOnly = PLAIN.with(new ControlMode(true, true, true, true, true, true));
        Sequencing skipped = PLAIN.with(
                SequencingRule.when(RuleCondition.not(RuleCondition.Type.OBJECTIVE_MEASURE_KNOWN), Action.SKIP));
        Course course = new Course(
                FLOW,
                cluster("one", forwardOnly, sco("a", skipped), sco("b", skipped)),
                cluster("two", forwardOnly, sco("c", skipped), sco("d", skipped)),
                sco("e"));
        course.choose("e");
        assertThat(course.go(NavigationRequest.Type.PREVIOUS).result()).startsWith("SB.2.1-");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void randomTreesAndEventsAlwaysEndAndTheStateSurvives(long seed) {
        assertTimeoutPreemptively(SOON, () -> {
            Random random = new Random(seed);
            for (int round = 0; round < 12; round++) {
                List<String> ids = new ArrayList<>();
                Activity root = activity(random, ids, 0);
                ActivityTree tree = new ActivityTree(root, random.nextBoolean(), true);
                Course one = new Course(tree, seed);
                for (int event = 0; event < 30; event++) {
                    act(random, one, ids);
                    SequencingState state = one.state();
                    assertThat(SequencingState.fromMap(state.toMap())).isEqualTo(state);
                    assertSound(tree, state);
                }
            }
        });
    }

    /** Who reads the state back stands where the learner stood: both go on alike. */
    private static void assertSound(ActivityTree tree, SequencingState state) {
        Sequencer sequencer = Sequencer.of(tree);
        SequencingState read = SequencingState.fromMap(state.toMap());
        NavigationRequest next = NavigationRequest.of(NavigationRequest.Type.CONTINUE);
        assertThat(sequencer.handle(read, next)).isEqualTo(sequencer.handle(state, next));
        state.current().ifPresent(current -> assertThat(tree.find(current)).isPresent());
        assertThat(sequencer.controls(state).choices())
                .hasSize(tree.activities().size());
    }

    private static void act(Random random, Course course, List<String> ids) {
        boolean open =
                course.state().current().map(id -> course.status(id).active()).orElse(false);
        if (open && random.nextBoolean()) {
            course.says(
                    Map.of(Datum.values()[random.nextInt(Datum.values().length)], random.nextInt(2) == 0 ? 0.0 : 1.0),
                    random.nextInt(4) == 0);
        }
        NavigationRequest.Type[] types = NavigationRequest.Type.values();
        NavigationRequest.Type type = types[random.nextInt(types.length)];
        boolean targeted = type == NavigationRequest.Type.CHOICE || type == NavigationRequest.Type.JUMP;
        course.go(new NavigationRequest(type, targeted ? ids.get(random.nextInt(ids.size())) : null));
        assertThat(course.result()).isNotBlank();
    }

    private static Activity activity(Random random, List<String> ids, int depth) {
        String id = "n" + ids.size();
        ids.add(id);
        int children = depth == 0 ? 1 + random.nextInt(4) : depth > 3 ? 0 : random.nextInt(4);
        Activity[] below = new Activity[children];
        for (int i = 0; i < children; i++) {
            below[i] = activity(random, ids, depth + 1);
        }
        Sequencing sequencing = sequencing(random);
        return children == 0 ? sco(id, sequencing) : cluster(id, sequencing, below);
    }

    private static Sequencing sequencing(Random random) {
        SequencingRule[] rules = new SequencingRule[random.nextInt(4)];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = new SequencingRule(
                    random.nextBoolean() ? Combination.ALL : Combination.ANY,
                    List.of(condition(random), condition(random)),
                    Action.values()[random.nextInt(Action.values().length)]);
        }
        Sequencing base = PLAIN.with(new ControlMode(
                        random.nextInt(4) > 0,
                        random.nextInt(4) > 0,
                        random.nextInt(4) > 0,
                        random.nextInt(4) == 0,
                        random.nextBoolean(),
                        random.nextBoolean()))
                .with(rules)
                .with(new ConstrainedChoice(random.nextInt(6) == 0, random.nextInt(6) == 0))
                .with(new DeliveryControls(random.nextInt(6) > 0, random.nextBoolean(), random.nextBoolean()))
                .with(new Randomization(
                        Timing.values()[random.nextInt(3)],
                        random.nextBoolean() ? 1 + random.nextInt(2) : null,
                        Timing.values()[random.nextInt(3)],
                        random.nextBoolean()));
        Sequencing limited =
                random.nextInt(6) == 0 ? base.with(new LimitConditions(1 + random.nextInt(2), null)) : base;
        return random.nextInt(3) == 0 ? limited.with(objective(random)) : limited;
    }

    private static RuleCondition condition(Random random) {
        RuleCondition.Type[] types = RuleCondition.Type.values();
        return new RuleCondition(types[random.nextInt(types.length)], random.nextBoolean(), null, 0.5);
    }

    private static Objective objective(Random random) {
        Set<Datum> reads = EnumSet.noneOf(Datum.class);
        Set<Datum> writes = EnumSet.noneOf(Datum.class);
        for (Datum datum : Datum.values()) {
            (random.nextBoolean() ? reads : writes).add(datum);
        }
        return new Objective(
                "o", random.nextBoolean(), 0.5, List.of(new ObjectiveMap("g" + random.nextInt(3), reads, writes)));
    }
}
