package dk.loeft.content.engine.cmi5;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * What of a course is satisfied (9.3.9 and 13.1.4): a unit by its moveOn, a block when everything in it is, the course when
 * everything is.
 */
public final class Satisfaction {
    private final List<Node> nodes;

    /**
     * A unit or a block.
     *
     * @param parent the index of the block it lies in; absent at the top
     * @param moveOn the criterion of a unit; absent for a block
     */
    public record Node(Optional<Integer> parent, Optional<MoveOn> moveOn) {}

    /**
     * What is satisfied.
     *
     * @param units indexes of satisfied units
     * @param blocks indexes of satisfied blocks, each after all that lie in it
     * @param course whether the course is
     */
    public record Result(Set<Integer> units, List<Integer> blocks, boolean course) {
        public Result {
            units = Set.copyOf(units);
            blocks = List.copyOf(blocks);
        }
    }

    /** @param nodes all units and blocks in the order of the course structure: a block comes before what lies in it */
    public Satisfaction(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /** @param progress of the unit at an index */
    public Result of(IntFunction<UnitProgress> progress) {
        Set<Integer> open = new HashSet<>();
        Set<Integer> units = new HashSet<>();
        List<Integer> blocks = new ArrayList<>();
        boolean course = true;
        // From the last to the first, so that each block comes after everything in it.
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            int index = i;
            boolean satisfied = node.moveOn()
                    .map(moveOn -> moveOn.satisfiedBy(progress.apply(index)))
                    .orElse(!open.contains(index));
            if (!satisfied) {
                node.parent().ifPresent(open::add);
                course = false;
            } else if (node.moveOn().isPresent()) {
                units.add(index);
            } else {
                blocks.add(index);
            }
        }
        return new Result(units, blocks, course);
    }
}
