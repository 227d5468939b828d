package dk.loeft.content.internal.tracking;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Items of two packages that are the same.
 *
 * @param freshByOld the key of the new item by that of the old one
 */
public record ItemPairs(Map<Long, Long> freshByOld) {
    public ItemPairs {
        freshByOld = Map.copyOf(freshByOld);
    }

    public boolean none() {
        return freshByOld.isEmpty();
    }

    /** As JSON for a statement: an array of arrays, the old key first. */
    public String json() {
        return freshByOld.entrySet().stream()
                .map(pair -> "[" + pair.getKey() + "," + pair.getValue() + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
