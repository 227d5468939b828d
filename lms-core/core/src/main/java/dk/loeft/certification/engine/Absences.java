package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The leaves of a person, or the exemptions, as far as a replay has come.
 *
 * @param absences as they were begun and ended
 */
record Absences(List<Absence> absences) {
    static final Absences NONE = new Absences(List.of());

    /** One leave or exemption; {@code until} is its last day, if one is planned or known. */
    record Absence(LocalDate start, Optional<LocalDate> until, long event) {
        boolean runsOn(LocalDate day) {
            return until.map(last -> !last.isBefore(day)).orElse(true);
        }

        /** What is left of it when it ends the day before; empty if it never ran for a day. */
        Stream<Absence> endedBefore(LocalDate day) {
            return start.isBefore(day)
                    ? Stream.of(new Absence(start, Optional.of(day.minusDays(1)), event))
                    : Stream.empty();
        }

        /** A planned end counts in full; without one, the absence is known to run through the day asked about. */
        Interval asOf(LocalDate day) {
            return new Interval(start, until.orElse(Days.later(start, day)), until.isPresent(), event);
        }
    }

    Absences begun(Event event, Optional<LocalDate> until) {
        Absence begun = new Absence(event.day(), until, event.seq());
        return new Absences(Stream.concat(absences.stream(), Stream.of(begun)).toList());
    }

    /** Ends whatever still runs: the day before is its last. */
    Absences ended(LocalDate day) {
        return new Absences(absences.stream()
                .flatMap(absence -> absence.runsOn(day) ? absence.endedBefore(day) : Stream.of(absence))
                .toList());
    }

    /** In order, those that touch or overlap as one. */
    List<Interval> asOf(LocalDate day) {
        return Interval.merged(
                absences.stream().map(absence -> absence.asOf(day)).toList());
    }
}
