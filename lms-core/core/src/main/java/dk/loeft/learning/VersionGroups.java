package dk.loeft.learning;

import dk.loeft.learning.spi.StructureComparison;
import java.util.List;

/**
 * Who is on older versions of a course, and how these differ from the newest one.
 *
 * @param notStarted enrolled and not begun
 * @param inProgress under way
 * @param failed failed at last
 * @param completed completed on an older version; they stay
 * @param comparisons one for each older version and language that somebody is under way in
 */
public record VersionGroups(
        long notStarted, long inProgress, long failed, long completed, List<Comparison> comparisons) {
    public VersionGroups {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * How a version differs from the newest one.
     *
     * @param version its number
     * @param language the language that is compared
     * @param people how many are under way in it
     * @param structure part by part
     */
    public record Comparison(int version, String language, long people, StructureComparison structure) {}

    /** Whether there is anything to decide. */
    public boolean any() {
        return notStarted + inProgress + failed > 0;
    }
}
