package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.Optional;

/**
 * For how long a certificate is good. Every date is a day in Copenhagen and every interval includes both its ends: a
 * certificate is good from {@code validFrom} up to and including {@code expires}.
 *
 * @param validFrom first valid day: the day of completion
 * @param term the days that follow from the expiry, absent if it never expires
 */
public record Validity(LocalDate validFrom, Optional<Term> term) {
    /**
     * The dates of a certificate that expires.
     *
     * @param windowOpens first day on which renewal is asked for, never before the first valid day
     * @param expires last valid day
     * @param graceEnds last day on which a renewal still counts as one
     */
    public record Term(LocalDate windowOpens, LocalDate expires, LocalDate graceEnds) {}

    /**
     * What the kind of certificate says at the time of issue.
     *
     * @param months validity in months, absent: for ever. Months clamp to the end of the month
     * @param windowDays days before the expiry from which renewal is asked for
     * @param graceDays days after the expiry within which renewal is still renewal
     */
    public record Terms(Optional<Integer> months, int windowDays, int graceDays) {}

    /**
     * The certificate that the person had before.
     *
     * @param validity its dates
     * @param revokedOn the first day on which it was void, absent if it never was withdrawn
     */
    public record Former(Validity validity, Optional<LocalDate> revokedOn) {}

    /** Where in its life a certificate is that nobody withdrew. */
    public enum Phase {
        CERTIFIED,
        DUE_FOR_RENEWAL,
        EXPIRED,
        LAPSED
    }

    /**
     * The dates of the certificate that a completion earns. A first one, one before the window and one after the grace last
     * the validity from the day of completion. A renewal within window or grace goes on from the old expiry: who renews in
     * time loses no days, who renews late gains none.
     *
     * @param completed the day of completion
     * @return the dates; empty if the completion earns nothing over the former certificate: it would not expire later, or
     *     it lies before the day on which the former one began or was withdrawn
     */
    public static Optional<Validity> earned(LocalDate completed, Terms terms, Optional<Former> former) {
        if (former.isEmpty()) {
            return Optional.of(from(completed, terms, Optional.empty()));
        }
        Validity old = former.get().validity();
        Optional<LocalDate> revoked = former.get().revokedOn();
        if (revoked.isPresent()) {
            return completed.isBefore(revoked.get())
                    ? Optional.empty()
                    : Optional.of(from(completed, terms, Optional.empty()));
        }
        if (!completed.isAfter(old.validFrom())) {
            return Optional.empty();
        }
        Optional<LocalDate> base =
                old.term().filter(term -> renews(completed, term)).map(Term::expires);
        Validity gained = from(completed, terms, base);
        boolean lapsed =
                old.term().filter(term -> completed.isAfter(term.graceEnds())).isPresent();
        return lapsed || gained.outlasts(old) ? Optional.of(gained) : Optional.empty();
    }

    private static boolean renews(LocalDate completed, Term old) {
        return !completed.isBefore(old.windowOpens()) && !completed.isAfter(old.graceEnds());
    }

    private static Validity from(LocalDate completed, Terms terms, Optional<LocalDate> oldExpiry) {
        return new Validity(completed, terms.months().map(months -> {
            LocalDate expires = oldExpiry.orElse(completed).plusMonths(months);
            return term(completed, expires.isBefore(completed) ? completed : expires, terms);
        }));
    }

    private static Term term(LocalDate from, LocalDate expires, Terms terms) {
        LocalDate window = expires.minusDays(terms.windowDays());
        return new Term(window.isBefore(from) ? from : window, expires, expires.plusDays(terms.graceDays()));
    }

    private boolean outlasts(Validity old) {
        if (old.term().isEmpty()) {
            return false;
        }
        LocalDate before = old.term().get().expires();
        return term.map(mine -> mine.expires().isAfter(before)).orElse(true);
    }

    /** The phase on a day, from the first valid one on. */
    public Phase on(LocalDate day) {
        return term.map(dates -> {
                    if (day.isBefore(dates.windowOpens())) {
                        return Phase.CERTIFIED;
                    }
                    if (!day.isAfter(dates.expires())) {
                        return Phase.DUE_FOR_RENEWAL;
                    }
                    return day.isAfter(dates.graceEnds()) ? Phase.LAPSED : Phase.EXPIRED;
                })
                .orElse(Phase.CERTIFIED);
    }
}
