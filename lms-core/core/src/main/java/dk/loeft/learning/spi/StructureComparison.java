package dk.loeft.learning.spi;

import dk.loeft.learning.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the structure of an activity differs from that of an older one.
 *
 * @param parts the parts that can be opened: those of the new activity in its order, then those that are gone
 */
public record StructureComparison(List<PartChange> parts) {
    public StructureComparison {
        parts = List.copyOf(parts);
    }

    /** Nothing can be carried, whatever the parts are called. */
    public static StructureComparison ofStrangers(List<Part> old, List<Part> fresh) {
        Set<String> before = identifiers(old);
        Set<String> after = identifiers(fresh);
        List<PartChange> changes = new ArrayList<>();
        fresh.stream()
                .filter(Part::launchable)
                .map(part -> new PartChange(
                        part.id(),
                        part.title(),
                        before.contains(part.id()) ? PartChange.Change.CHANGED : PartChange.Change.NEW))
                .forEach(changes::add);
        old.stream()
                .filter(part -> part.launchable() && !after.contains(part.id()))
                .map(part -> new PartChange(part.id(), part.title(), PartChange.Change.GONE))
                .forEach(changes::add);
        return new StructureComparison(changes);
    }

    private static Set<String> identifiers(List<Part> parts) {
        return parts.stream().filter(Part::launchable).map(Part::id).collect(Collectors.toSet());
    }

    /** How many parts changed like that. */
    public long count(PartChange.Change change) {
        return parts.stream().filter(part -> part.change() == change).count();
    }

    /** Whether every part is the same. */
    public boolean same() {
        return count(PartChange.Change.SAME) == parts.size();
    }
}
