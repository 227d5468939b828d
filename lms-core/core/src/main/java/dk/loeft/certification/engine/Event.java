package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Something that happened.
 *
 * @param day the first day on which its effect holds
 */
public record Event(long seq, LocalDate day, Fact fact, Author author) implements Entry {
    /** The order in which events take effect: by day, and on the same day as they were recorded. */
    static final Comparator<Event> BY_DAY = Comparator.comparing(Event::day).thenComparingLong(Event::seq);
}
