package dk.loeft.learning.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a version of a track asks for. It is finite by construction: a structure holds those inside it.
 *
 * @param inOrder whether a set opens only when all that is not optional before it is complete
 * @param sets in order
 */
public record TrackStructure(boolean inOrder, List<TrackSet> sets) {
    /** How deep tracks may lie within each other: a track, one inside it, and one inside that. */
    public static final int MAX_DEPTH = 3;

    public TrackStructure {
        sets = List.copyOf(sets);
    }

    /** 1 for a track of courses alone. */
    public int depth() {
        return 1
                + sets.stream()
                        .flatMap(set -> set.items().stream())
                        .flatMap(item -> item.inner().stream())
                        .mapToInt(TrackStructure::depth)
                        .max()
                        .orElse(0);
    }

    /** The courses that count in it, with those of tracks inside it. */
    public Set<Long> courses() {
        Set<Long> courses = new HashSet<>();
        sets.stream().flatMap(set -> set.items().stream()).forEach(item -> item.inner()
                .ifPresentOrElse(inner -> courses.addAll(inner.courses()), () -> courses.add(item.course())));
        return courses;
    }

    /** Whether it can be completed at all, and is not complete from the beginning. */
    public boolean possible() {
        return sets.stream().anyMatch(set -> !set.optional())
                && sets.stream().allMatch(TrackSet::possible)
                && sets.stream()
                        .flatMap(set -> set.items().stream())
                        .flatMap(item -> item.inner().stream())
                        .allMatch(TrackStructure::possible);
    }
}
