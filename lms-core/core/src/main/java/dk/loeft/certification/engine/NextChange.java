package dk.loeft.certification.engine;

import dk.loeft.certification.engine.DueDates.DueDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When the passing of time alone may change an answer: the days on which something begins, or ends the day before. */
final class NextChange {
    private NextChange() {}

    static Optional<LocalDate> after(Seen seen, List<Event> events, Optional<DueDate> due) {
        return Stream.of(events.stream().map(Event::day), versions(seen), dates(seen), holds(seen), dueDays(due))
                .flatMap(days -> days)
                .filter(day -> day.isAfter(seen.day()))
                .min(LocalDate::compareTo);
    }

    private static Stream<LocalDate> versions(Seen seen) {
        return seen.kind().versions().stream().map(KindVersion::effectiveFrom);
    }

    private static Stream<LocalDate> dates(Seen seen) {
        return seen.term().stream()
                .flatMap(term -> Stream.of(
                        term.windowOpens(),
                        term.expires().plusDays(1),
                        term.graceEnds().plusDays(1)));
    }

    /** An absence without a planned end is known to run through the day asked about, so that the next one may be another. */
    private static Stream<LocalDate> holds(Seen seen) {
        Holds holds = seen.standing().holds();
        return Stream.concat(holds.leaves().asOf(seen.day()).stream(), holds.exemptions().asOf(seen.day()).stream())
                .map(absence -> absence.end().plusDays(1));
    }

    private static Stream<LocalDate> dueDays(Optional<DueDate> due) {
        return due.stream().map(date -> date.day().plusDays(1));
    }
}
