package dk.loeft.learning.engine;

import java.util.Comparator;
import java.util.List;

/**
 * A step of a track.
 *
 * @param rule when it is complete
 * @param needed how many items or points, at least 1; without meaning for {@link SetRule#ALL}
 * @param optional whether the track is complete without it
 * @param ordered whether its items open one after the other
 * @param milestone whether completing it, and all that is asked for before it, is a milestone
 * @param items at least one
 */
public record TrackSet(
        SetRule rule, int needed, boolean optional, boolean ordered, boolean milestone, List<TrackItem> items) {
    public TrackSet {
        items = List.copyOf(items);
    }

    /** Whether it can be completed at all. */
    public boolean possible() {
        return !items.isEmpty()
                && switch (rule) {
                    case ALL -> true;
                    case N_OF -> needed >= 1 && needed <= items.size();
                    case CREDITS -> needed >= 1 && credits() >= needed;
                };
    }

    /** All points that there are to be had. */
    public int credits() {
        return items.stream().mapToInt(TrackItem::credits).sum();
    }

    /** The fewest items that complete it: how much it counts beside other sets. */
    int weight() {
        return switch (rule) {
            case ALL -> items.size();
            case N_OF -> needed;
            case CREDITS -> fewest();
        };
    }

    private int fewest() {
        int points = 0;
        int count = 0;
        for (int credits : items.stream()
                .map(TrackItem::credits)
                .sorted(Comparator.reverseOrder())
                .toList()) {
            if (points >= needed) {
                break;
            }
            points += credits;
            count++;
        }
        return Math.max(1, count);
    }
}
