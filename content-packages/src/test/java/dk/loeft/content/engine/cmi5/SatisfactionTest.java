package dk.loeft.content.engine.cmi5;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.engine.cmi5.Satisfaction.Node;
import dk.loeft.content.engine.cmi5.Satisfaction.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SatisfactionTest {
    /** 0 unit; 1 block with 2 unit and 3 block with 4 unit; 5 unit that needs nothing. */
    private static final Satisfaction COURSE = new Satisfaction(List.of(
            unit(Optional.empty(), MoveOn.COMPLETED),
            block(Optional.empty()),
            unit(Optional.of(1), MoveOn.PASSED),
            block(Optional.of(1)),
            unit(Optional.of(3), MoveOn.COMPLETED_OR_PASSED),
            unit(Optional.empty(), MoveOn.NOT_APPLICABLE)));

    private static Node unit(Optional<Integer> parent, MoveOn moveOn) {
        return new Node(parent, Optional.of(moveOn));
    }

    private static Node block(Optional<Integer> parent) {
        return new Node(parent, Optional.empty());
    }

    private static Result with(Integer... done) {
        Set<Integer> all = Set.of(done);
        return COURSE.of(index -> all.contains(index) ? new UnitProgress(true, true, false) : UnitProgress.NONE);
    }

    @Test
    void whatNeedsNothingIsSatisfiedFromTheBeginning() {
        assertThat(with()).isEqualTo(new Result(Set.of(5), List.of(), false));
    }

    @Test
    void aBlockIsSatisfiedWithEverythingInIt() {
        assertThat(with(4).blocks()).containsExactly(3);
        assertThat(with(2).blocks()).isEmpty();
    }

    @Test
    void anInnerBlockComesBeforeTheOuterAndTheCourseLast() {
        assertThat(with(2, 4).blocks()).containsExactly(3, 1);
        assertThat(with(2, 4).course()).isFalse();
        assertThat(with(0, 2, 4)).isEqualTo(new Result(Set.of(0, 2, 4, 5), List.of(3, 1), true));
    }

    @Test
    void aUnitAtTheTopHoldsOffTheCourseAlone() {
        assertThat(with(2, 4).blocks()).hasSize(2);
        assertThat(with(2, 4).course()).isFalse();
    }
}
