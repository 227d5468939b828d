package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stops the dates for a while: leaves, exemptions, and revocations that were lifted.
 *
 * @param leaves between PAUSED and RESUMED
 * @param exemptions between EXEMPTED and EXEMPTION_ENDED
 */
record Holds(Absences leaves, Absences exemptions) {
    static final Holds NONE = new Holds(Absences.NONE, Absences.NONE);

    Holds after(Event event) {
        if (event.fact() instanceof Fact.Paused paused) {
            return new Holds(leaves.begun(event, paused.until()), exemptions);
        }
        if (event.fact() instanceof Fact.Exempted exempted) {
            return new Holds(leaves, exemptions.begun(event, exempted.until()));
        }
        boolean left = event.fact() instanceof Fact.Left;
        boolean resumed = event.fact() instanceof Fact.Resumed;
        boolean ended = event.fact() instanceof Fact.ExemptionEnded;
        return new Holds(
                left || resumed ? leaves.ended(event.day()) : leaves,
                left || ended ? exemptions.ended(event.day()) : exemptions);
    }

    /** All holds known on a day, in order, those that touch or overlap as one. */
    List<Interval> asOf(LocalDate day, List<Interval> liftedRevocations) {
        return Interval.merged(Stream.of(leaves.asOf(day), exemptions.asOf(day), liftedRevocations)
                .flatMap(List::stream)
                .toList());
    }

    /**
     * Where a date lands. One that falls into a hold, or into the respite after it, moves to the end of the respite; one from
     * before the hold stays.
     */
    static LocalDate moved(LocalDate date, List<Interval> holds, int respiteDays) {
        LocalDate moved = date;
        for (Interval hold : holds) {
            LocalDate respiteEnds = hold.end().plusDays(respiteDays);
            if (!moved.isBefore(hold.start()) && !moved.isAfter(respiteEnds)) {
                moved = respiteEnds;
            }
        }
        return moved;
    }
}
