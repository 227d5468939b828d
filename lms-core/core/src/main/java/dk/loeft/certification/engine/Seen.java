package dk.loeft.certification.engine;

import dk.loeft.certification.engine.Cycle.How;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is seen on a day: a standing, looked at with the versions and holds that are effective then.
 *
 * @param kind the settings
 * @param standing after the events up to the day
 * @param day the day
 */
record Seen(Kind kind, Standing standing, LocalDate day) {
    /** The last certificate, revoked or not. */
    Optional<Issued> last() {
        return standing.certificates().last();
    }

    /** The last certificate, unless it is revoked. */
    Optional<Issued> current() {
        return last().filter(certificate -> !certificate.revoked());
    }

    /** The dates of the last certificate, unless it is revoked or never expires. */
    Optional<Term> term() {
        return current().flatMap(certificate -> CycleDates.of(certificate, this).term());
    }

    boolean early() {
        return term().map(term -> day.isBefore(term.windowOpens()))
                .orElse(current().isPresent());
    }

    boolean expired() {
        return term().map(term -> day.isAfter(term.expires())).orElse(false);
    }

    boolean lapsed() {
        return term().map(term -> day.isAfter(term.graceEnds())).orElse(false);
    }

    /** How a certificate issued on this day comes about. */
    How how() {
        if (current().isEmpty() || lapsed()) {
            return How.FIRST;
        }
        return early() ? How.EARLY : How.RENEWAL;
    }

    boolean valid() {
        return current().isPresent() && !expired();
    }

    boolean required() {
        return standing.requirement().required();
    }

    /** The leave that covers the day. */
    Optional<Interval> leave() {
        return covering(leaves());
    }

    /** The exemption that covers the day. */
    Optional<Interval> exemption() {
        return covering(standing.holds().exemptions().asOf(day));
    }

    List<Interval> leaves() {
        return standing.holds().leaves().asOf(day);
    }

    /** Leaves, exemptions and lifted revocations. */
    List<Interval> holds() {
        return standing.holds().asOf(day, standing.certificates().lifted());
    }

    private Optional<Interval> covering(List<Interval> intervals) {
        return intervals.stream().filter(interval -> interval.covers(day)).findFirst();
    }
}
