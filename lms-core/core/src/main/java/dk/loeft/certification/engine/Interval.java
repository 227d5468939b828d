package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Days from one to another, both included.
 *
 * @param start the first day
 * @param end the last day; of an interval without a planned end the day asked about
 * @param planned whether the end is known
 * @param event the {@code seq} of the event that began it
 */
record Interval(LocalDate start, LocalDate end, boolean planned, long event) {
    boolean covers(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** Joins those that overlap or touch (one ends the day before the other begins), and puts them in order. */
    static List<Interval> merged(List<Interval> intervals) {
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparing(Interval::start).thenComparingLong(Interval::event));
        List<Interval> merged = new ArrayList<>();
        for (Interval next : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && !next.start.isAfter(merged.get(last).end.plusDays(1))) {
                merged.set(last, merged.get(last).joined(next));
            } else {
                merged.add(next);
            }
        }
        return List.copyOf(merged);
    }

    private Interval joined(Interval other) {
        return new Interval(start, Days.later(end, other.end), planned && other.planned, event);
    }
}
