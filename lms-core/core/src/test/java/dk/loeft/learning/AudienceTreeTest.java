package dk.loeft.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.learning.Audience.AllOf;
import dk.loeft.learning.Audience.AnyOf;
import dk.loeft.learning.Audience.HasTitle;
import dk.loeft.learning.Audience.Not;
import dk.loeft.learning.Audience.Speaks;
import java.util.List;
import org.junit.jupiter.api.Test;

class AudienceTreeTest {
    private static final Audience COOK = new HasTitle("Kok");
    private static final Audience DANISH = new Speaks("da");
    private static final Audience ENGLISH = new Speaks("en");
    private static final Audience WHOLE = new AllOf(List.of(COOK, new Not(new AnyOf(List.of(DANISH, ENGLISH)))));

    @Test
    void aPlaceIsTheWayToAPart() {
        assertThat(AudienceTree.at(WHOLE, List.of())).contains(WHOLE);
        assertThat(AudienceTree.at(WHOLE, List.of(1, 0, 1))).contains(ENGLISH);
        assertThat(AudienceTree.at(WHOLE, List.of(1, 0, 2))).isEmpty();
        assertThat(AudienceTree.at(WHOLE, List.of(0, 0))).isEmpty();
        assertThat(AudienceTree.at(WHOLE, List.of(-1))).isEmpty();
    }

    @Test
    void aPartIsAddedToItsGroup() {
        assertThat(AudienceTree.added(WHOLE, List.of(), DANISH).parts())
                .endsWith(DANISH)
                .hasSize(3);
        assertThat(AudienceTree.at(AudienceTree.added(WHOLE, List.of(1, 0), COOK), List.of(1, 0, 2)))
                .contains(COOK);
        assertThat(AudienceTree.added(COOK, List.of(), DANISH)).isEqualTo(new AllOf(List.of(COOK, DANISH)));
        assertThat(AudienceTree.added(WHOLE, List.of(7), COOK)).isEqualTo(WHOLE);
    }

    @Test
    void whatIsDeniedIsTakenOutWithItsNot() {
        assertThat(AudienceTree.removed(WHOLE, List.of(1))).isEqualTo(new AllOf(List.of(COOK)));
        assertThat(AudienceTree.removed(WHOLE, List.of(1, 0))).isEqualTo(new AllOf(List.of(COOK)));
        assertThat(AudienceTree.removed(WHOLE, List.of(1, 0, 0)))
                .isEqualTo(new AllOf(List.of(COOK, new Not(new AnyOf(List.of(ENGLISH))))));
        assertThat(AudienceTree.removed(COOK, List.of())).isEqualTo(new AnyOf(List.of()));
        assertThat(AudienceTree.removed(WHOLE, List.of(5))).isEqualTo(WHOLE);
    }

    @Test
    void turningTwiceChangesNothing() {
        Audience turned = AudienceTree.turned(WHOLE, List.of(0));

        assertThat(AudienceTree.at(turned, List.of(0))).contains(new Not(COOK));
        assertThat(AudienceTree.turned(turned, List.of(0))).isEqualTo(WHOLE);
    }

    @Test
    void aGroupAsksForAllOrForOne() {
        assertThat(AudienceTree.switched(WHOLE, List.of())).isEqualTo(new AnyOf(WHOLE.parts()));
        assertThat(AudienceTree.switched(WHOLE, List.of(0))).isEqualTo(WHOLE);
    }
}
