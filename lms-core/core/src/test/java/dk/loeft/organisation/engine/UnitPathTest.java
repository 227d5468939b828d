package dk.loeft.organisation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitPathTest {
    private final UnitPath root = UnitPath.root(1);

    @Test
    void theRootLiesAtDepthNought() {
        assertThat(root).isEqualTo(new UnitPath("/1/"));
        assertThat(root.depth()).isZero();
        assertThat(root.child(7).child(32)).isEqualTo(new UnitPath("/1/7/32/"));
        assertThat(root.child(7).child(32).depth()).isEqualTo(2);
    }

    @Test
    void aUnitLiesWithinItselfAndWithinThoseAbove() {
        assertThat(root.child(7).within(root)).isTrue();
        assertThat(root.within(root)).isTrue();
        assertThat(root.within(root.child(7))).isFalse();
    }

    @Test
    void aKeyThatBeginsAlikeIsAnotherUnit() {
        assertThat(root.child(70).within(root.child(7))).isFalse();
    }

    @Test
    void whatLiesBelowMovesAlong() {
        UnitPath from = root.child(7);
        UnitPath to = root.child(9).child(7);

        assertThat(from.child(32).moved(from, to)).isEqualTo(new UnitPath("/1/9/7/32/"));
        assertThat(from.moved(from, to)).isEqualTo(to);
    }
}
