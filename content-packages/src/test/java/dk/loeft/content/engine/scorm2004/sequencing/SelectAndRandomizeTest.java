package dk.loeft.content.engine.scorm2004.sequencing;

import static dk.loeft.content.engine.scorm2004.sequencing.Course.FLOW;
import static dk.loeft.content.engine.scorm2004.sequencing.Course.sco;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.engine.scorm2004.sequencing.NavigationControls.Entry;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationRequest.Type;
import dk.loeft.content.engine.scorm2004.tree.Activity;
import dk.loeft.content.engine.scorm2004.tree.ActivityTree;
import dk.loeft.content.engine.scorm2004.tree.Randomization;
import dk.loeft.content.engine.scorm2004.tree.Randomization.Timing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Select Children [SR.1] and Randomize Children [SR.2]. */
class SelectAndRandomizeTest {

    private static ActivityTree tree(Randomization randomization) {
        return new ActivityTree(Activity.cluster(
                "root", FLOW.with(randomization), sco("a"), sco("b"), sco("c"), sco("d"), sco("e"), sco("f")));
    }

    private static List<String> order(Course course) {
        return course.controls().contents().stream()
                .map(Entry::identifier)
                .skip(1)
                .toList();
    }

    @Test
    void SR_1_soManyAreTakenInTheirOrderAndOnlyThey() {
        ActivityTree tree = tree(new Randomization(Timing.ONCE, 3, Timing.NEVER, false));
        Course course = new Course(tree, 7);
        assertThat(order(course)).hasSize(3).isSorted();
        String left = List.of("a", "b", "c", "d", "e", "f").stream()
                .filter(id -> !order(course).contains(id))
                .findFirst()
                .orElseThrow();
        assertThat(course.choose(left).result()).isEqualTo("SB.2.9-2");
        assertThat(course.start().next().next().next().result()).isEqualTo("ended");
    }

    @Test
    void SR_2_theSameSeedGivesTheSameOrderAndOthersGiveOthers() {
        ActivityTree tree = tree(new Randomization(Timing.NEVER, null, Timing.ONCE, true));
        Set<List<String>> orders = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            assertThat(order(new Course(tree, seed))).isEqualTo(order(new Course(tree, seed)));
            orders.add(order(new Course(tree, seed)));
        }
        assertThat(orders).hasSizeGreaterThan(10);
        assertThat(orders).allSatisfy(o -> assertThat(o).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f"));
    }

    @Test
    void SR_2_onceStaysAndEachNewAttemptChanges() {
        Course once = new Course(tree(new Randomization(Timing.NEVER, null, Timing.ONCE, true)), 3);
        List<String> first = order(once);
        assertThat(order(once.start().go(Type.EXIT_ALL))).isEqualTo(first);
        Course each = new Course(tree(new Randomization(Timing.NEVER, null, Timing.ON_EACH_NEW_ATTEMPT, true)), 3);
        List<String> before = order(each);
        assertThat(order(each.start())).isEqualTo(before);
        assertThat(order(each.go(Type.EXIT_ALL))).isNotEqualTo(before);
    }

    @Test
    void SR_2_aSuspendedAttemptKeepsItsOrder() {
        Course each = new Course(tree(new Randomization(Timing.NEVER, null, Timing.ON_EACH_NEW_ATTEMPT, true)), 3);
        List<String> before = order(each);
        assertThat(order(each.start().go(Type.SUSPEND_ALL))).isEqualTo(before);
        assertThat(order(each.go(Type.RESUME_ALL))).isEqualTo(before);
    }
}
