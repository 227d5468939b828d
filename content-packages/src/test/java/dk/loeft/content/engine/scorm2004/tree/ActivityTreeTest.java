package dk.loeft.content.engine.scorm2004.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.loeft.content.engine.scorm2004.tree.InvalidTreeException.Reason;
import org.junit.jupiter.api.Test;

/** A tree is refused when it is too deep, too large or names two activities alike. */
class ActivityTreeTest {

    private static void assertRefused(Activity root, Reason reason) {
        assertThatExceptionOfType(InvalidTreeException.class)
                .isThrownBy(() -> new ActivityTree(root))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void depthHasALimit() {
        Activity deep = Activity.sco("leaf", Sequencing.DEFAULT);
        for (int i = 1; i < ActivityTree.MAX_DEPTH; i++) {
            deep = Activity.cluster("n" + i, Sequencing.DEFAULT, deep);
        }
        assertThat(new ActivityTree(deep).activities()).hasSize(ActivityTree.MAX_DEPTH);
        assertRefused(Activity.cluster("one more", Sequencing.DEFAULT, deep), Reason.TOO_DEEP);
    }

    @Test
    void aHundredThousandActivitiesAreRefused() {
        Activity[] children = new Activity[100_000];
        for (int i = 0; i < children.length; i++) {
            children[i] = Activity.sco("a" + i, Sequencing.DEFAULT);
        }
        assertRefused(Activity.cluster("root", Sequencing.DEFAULT, children), Reason.TOO_LARGE);
    }

    @Test
    void identifiersAreUnique() {
        Activity twice = Activity.sco("a", Sequencing.DEFAULT);
        assertRefused(Activity.cluster("root", Sequencing.DEFAULT, twice, twice), Reason.IDENTIFIER_TWICE);
        assertRefused(Activity.cluster("a", Sequencing.DEFAULT, twice), Reason.IDENTIFIER_TWICE);
    }

    @Test
    void activitiesAreFoundByName() {
        ActivityTree tree =
                new ActivityTree(Activity.cluster("root", Sequencing.DEFAULT, Activity.sco("a", Sequencing.DEFAULT)));
        assertThat(tree.find("a")).map(Activity::leaf).contains(true);
        assertThat(tree.find("b")).isEmpty();
    }
}
