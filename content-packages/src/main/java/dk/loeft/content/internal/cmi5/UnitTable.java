package dk.loeft.content.internal.cmi5;

import dk.loeft.content.Cmi5LearnerPart;
import dk.loeft.content.engine.cmi5.Satisfaction;
import dk.loeft.content.engine.cmi5.UnitProgress;
import dk.loeft.content.internal.cmi5.CourseStructure.Node;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.learning.Success;
import dk.loeft.learning.spi.ActivityReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A course with what one registration knows of it. Items and nodes of the structure have the same order. */
final class UnitTable {
    private static final int DECIMALS = 3;

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final List<StoredItem> items;

    private final List<Node> nodes;

    private final Map<Long, Cmi5Unit> units;

    UnitTable(List<StoredItem> items, CourseStructure structure, Map<Long, Cmi5Unit> units) {
        this.items = items;
        this.nodes = structure.all();
        this.units = units;
    }

    /** A unit or a block with its row. */
    record Entry(StoredItem item, Node node) {}

    List<Part> parts() {
        Satisfaction.Result satisfied = satisfaction();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            StoredItem item = items.get(i);
            PartState state = item.launchable() ? unitState(i) : blockState(i, satisfied);
            parts.add(new Part(item.identifier(), item.title(), item.depth(), item.launchable(), state));
        }
        return parts;
    }

    /** The same for those who look after the learner: what was waived and why, and what still can be. */
    List<Cmi5LearnerPart> learnerParts() {
        List<Part> parts = parts();
        List<Cmi5LearnerPart> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Part part = parts.get(i);
            UnitProgress known = unit(i).map(Cmi5Unit::known).orElse(UnitProgress.NONE);
            all.add(new Cmi5LearnerPart(
                    part.id(),
                    part.title(),
                    part.depth(),
                    part.launchable(),
                    part.state(),
                    unit(i).flatMap(Cmi5Unit::waivedBecause),
                    part.launchable() && !satisfied(i, known)));
        }
        return all;
    }

    private PartState unitState(int index) {
        Optional<Cmi5Unit> unit = unit(index);
        if (unit.isEmpty()) {
            return PartState.NOT_STARTED;
        }
        UnitProgress known = unit.get().known();
        if (known.passed()) {
            return PartState.PASSED;
        }
        if (unit.get().failed()) {
            return PartState.FAILED;
        }
        // A unit that needs nothing is satisfied from the beginning; to a learner it is done when it was seen.
        boolean seen = unit.get().opened() || known.waived();
        boolean done = known.completed() || seen && satisfied(index, known);
        if (done) {
            return PartState.COMPLETED;
        }
        return unit.get().opened() ? PartState.IN_PROGRESS : PartState.NOT_STARTED;
    }

    private boolean satisfied(int index, UnitProgress known) {
        return nodes.get(index)
                .unit()
                .map(unit -> unit.moveOn().satisfiedBy(known))
                .orElse(false);
    }

    private PartState blockState(int index, Satisfaction.Result satisfied) {
        boolean begun = false;
        for (int i = index + 1;
                i < items.size() && items.get(i).depth() > items.get(index).depth();
                i++) {
            begun |= unit(i).map(unit -> unit.opened() || unit.known().waived()).orElse(false);
        }
        if (!begun) {
            return PartState.NOT_STARTED;
        }
        return satisfied.blocks().contains(index) ? PartState.COMPLETED : PartState.IN_PROGRESS;
    }

    Satisfaction.Result satisfaction() {
        List<Satisfaction.Node> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            all.add(new Satisfaction.Node(
                    items.get(i).parent(), nodes.get(i).unit().map(CourseStructure.Unit::moveOn)));
        }
        return new Satisfaction(all)
                .of(index -> unit(index).map(Cmi5Unit::known).orElse(UnitProgress.NONE));
    }

    Entry entry(int index) {
        return new Entry(items.get(index), nodes.get(index));
    }

    /** A unit by the publisher's identifier. */
    Optional<Entry> launchable(String identifier) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).launchable() && items.get(i).identifier().equals(identifier)) {
                return Optional.of(entry(i));
            }
        }
        return Optional.empty();
    }

    Entry byItem(long item) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id() == item) {
                return entry(i);
            }
        }
        throw new IllegalStateException("No item " + item + " in its package");
    }

    /**
     * What to open when nothing was asked for: the unit opened last if it is not done, else the first that is not done, else
     * the first.
     */
    Entry next(Optional<Long> last) {
        List<Part> parts = parts();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).launchable()) {
                open.add(i);
            }
        }
        return open.stream()
                .filter(i -> last.equals(Optional.of(items.get(i).id())))
                .filter(i -> !parts.get(i).state().done())
                .findFirst()
                .or(() ->
                        open.stream().filter(i -> !parts.get(i).state().done()).findFirst())
                .map(this::entry)
                .orElseGet(() -> entry(open.get(0)));
    }

    /** Where an attempt stands. */
    ActivityReport standing(AttemptId attempt, Instant at, boolean course) {
        return new ActivityReport(
                attempt,
                at,
                course,
                success(course),
                score(),
                satisfaction().units().size(),
                total(),
                time());
    }

    /** Units that count by carrying, of which the record store has not been told, in the order of the course. */
    List<Entry> untold() {
        return IntStream.range(0, items.size())
                .filter(index -> unit(index).map(Cmi5Unit::untold).orElse(false))
                .mapToObj(this::entry)
                .toList();
    }

    int total() {
        return (int) items.stream().filter(StoredItem::launchable).count();
    }

    /** The mean of the scores, 0 to 100. */
    private Optional<BigDecimal> score() {
        List<BigDecimal> scores =
                units.values().stream().flatMap(unit -> unit.scaled().stream()).toList();
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(
                sum.multiply(PERCENT).divide(BigDecimal.valueOf(scores.size()), DECIMALS, RoundingMode.HALF_UP));
    }

    /** Passed when the course is satisfied and a unit was passed; a failed unit may be tried again, so it settles nothing. */
    private Success success(boolean course) {
        return course && units.values().stream().anyMatch(unit -> unit.known().passed())
                ? Success.PASSED
                : Success.UNKNOWN;
    }

    private Duration time() {
        return units.values().stream().map(Cmi5Unit::time).reduce(Duration.ZERO, Duration::plus);
    }

    private Optional<Cmi5Unit> unit(int index) {
        return Optional.ofNullable(units.get(items.get(index).id()));
    }
}
