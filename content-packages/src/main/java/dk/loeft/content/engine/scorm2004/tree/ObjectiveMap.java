package dk.loeft.content.engine.scorm2004.tree;

import java.util.Set;

/**
 * A tie between an objective and a global one (SN 3.10.3).
 *
 * @param target id of the global objective
 * @param reads what the objective takes from it
 * @param writes what the objective gives it
 */
public record ObjectiveMap(String target, Set<Datum> reads, Set<Datum> writes) {
    public ObjectiveMap {
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
    }
}
