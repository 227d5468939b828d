package dk.loeft.content.internal.tracking;

import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.Carrying;
import dk.loeft.learning.spi.PartChange;
import dk.loeft.learning.spi.PartChange.Change;
import dk.loeft.learning.spi.StructureComparison;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes what attempts know of the items of a package along to another package: suspend data, status, score and time of each item
 * that is the same. As a rule an item is the same if it has the same identifier, type and content address; what its pages say may
 * have changed, which nobody can see from the outside. For every standard whose states are kept by {@link ItemProgress}.
 */
@Dependent
public class CarriedItems {
    private final PackageIndex packages;

    private final CarryRepository states;

    private final CourseReports course;

    @Inject
    CarriedItems(PackageIndex packages, CarryRepository states, CourseReports course) {
        this.packages = packages;
        this.states = states;
        this.course = course;
    }

    /** Two items with the same identifier and type, each in the package of its reference. */
    public record Pair(String oldReference, StoredItem old, String newReference, StoredItem fresh) {
        public boolean sameAddress() {
            return old.launch().equals(fresh.launch());
        }
    }

    /**
     * What became of each item that can be opened.
     *
     * @param further what a standard asks for beyond identifier and type, {@link Pair#sameAddress} as a rule
     */
    public StructureComparison compare(String oldReference, String newReference, Predicate<Pair> further) {
        List<StoredItem> fresh = launchable(newReference);
        Map<String, StoredItem> before = byIdentifier(launchable(oldReference));
        List<PartChange> changes = new ArrayList<>();
        for (StoredItem item : fresh) {
            StoredItem former = before.remove(item.identifier());
            Change change = former == null
                    ? Change.NEW
                    : same(new Pair(oldReference, former, newReference, item), further) ? Change.SAME : Change.CHANGED;
            changes.add(new PartChange(item.identifier(), item.title(), change));
        }
        before.values().stream()
                .sorted((one, other) -> Integer.compare(one.ordinal(), other.ordinal()))
                .map(item -> new PartChange(item.identifier(), item.title(), Change.GONE))
                .forEach(changes::add);
        return new StructureComparison(changes);
    }

    /** Copies the states of the items that are the same, and says what the attempts come to with them. */
    public List<ActivityReport> carry(Carrying carrying, Predicate<Pair> further) {
        ItemPairs pairs = pairs(carrying, further);
        if (pairs.none()) {
            return List.of();
        }
        states.copy(carrying.id(), pairs);
        Function<Map<Long, TrackedItem>, CourseTree> trees = course.trees(packages.items(carrying.newReference()));
        List<ActivityReport> standings = new ArrayList<>();
        states.eachAttempt(
                carrying.id(),
                (attempt, tracked) ->
                        standings.add(CourseReports.standing(attempt, trees.apply(tracked), carrying.at())));
        return standings;
    }

    /** The items that are the same. */
    public ItemPairs pairs(Carrying carrying, Predicate<Pair> further) {
        Map<String, StoredItem> before = byIdentifier(launchable(carrying.oldReference()));
        Map<Long, Long> pairs = new HashMap<>();
        for (StoredItem item : launchable(carrying.newReference())) {
            StoredItem former = before.get(item.identifier());
            if (former != null
                    && same(new Pair(carrying.oldReference(), former, carrying.newReference(), item), further)) {
                pairs.put(former.id(), item.id());
            }
        }
        return new ItemPairs(pairs);
    }

    private static boolean same(Pair items, Predicate<Pair> further) {
        return items.old().type() == items.fresh().type() && further.test(items);
    }

    private List<StoredItem> launchable(String reference) {
        return packages.items(reference).stream().filter(StoredItem::launchable).toList();
    }

    private static Map<String, StoredItem> byIdentifier(List<StoredItem> items) {
        return items.stream()
                .collect(Collectors.toMap(StoredItem::identifier, Function.identity(), (one, other) -> one));
    }
}
