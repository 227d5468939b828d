package dk.loeft.competence;

import java.time.Instant;
import java.util.List;

/**
 * A framework as a whole.
 *
 * @param id key
 * @param info what is said of it
 * @param levels the levels in use, from the lowest
 * @param items the items in use, each area followed by what lies in it
 * @param retired items that a newer file no longer had; kept, because evidence may rest on them
 * @param changedAt when a file was last taken in
 * @param terms how levels are made of evidence
 */
public record FrameworkView(
        FrameworkId id,
        FrameworkInfo info,
        List<Level> levels,
        List<PlacedItem> items,
        List<FrameworkItem> retired,
        Instant changedAt,
        EvidenceTerms terms) {
    public FrameworkView {
        levels = List.copyOf(levels);
        items = List.copyOf(items);
        retired = List.copyOf(retired);
    }
}
