package dk.loeft.certification.engine;

import dk.loeft.certification.engine.HoldTerms.PauseExpiry;
import dk.loeft.certification.engine.Reason.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dates of a certificate as they are seen on a day: its expiry shifted by leaves and capped by newer versions, with the
 * window before it and the grace after it.
 *
 * @param term absent if it never expires
 * @param moves why the expiry is not the one it was issued with
 */
record CycleDates(Optional<Term> term, List<Reason> moves) {
    static CycleDates of(Issued certificate, Seen seen) {
        List<Reason> moves = new ArrayList<>();
        Optional<LocalDate> issued = certificate.expiry().day();
        Optional<LocalDate> shifted = issued.map(day -> shifted(day, certificate, seen.leaves(), moves));
        Optional<LocalDate> expires = capped(shifted, certificate, seen, moves);
        return new CycleDates(expires.map(day -> term(day, certificate, seen.holds())), List.copyOf(moves));
    }

    /** Pause under SHIFT: each leave that touches the certificate's running life adds the days it takes from it. */
    private static LocalDate shifted(LocalDate expires, Issued certificate, List<Interval> leaves, List<Reason> moves) {
        if (certificate.version().holds().pauseExpiry() == PauseExpiry.KEEP) {
            return expires;
        }
        LocalDate running = expires;
        for (Interval leave : leaves) {
            LocalDate first = Days.later(leave.start(), certificate.validFrom());
            if (!first.isAfter(leave.end()) && !leave.start().isAfter(running)) {
                running = running.plusDays(leave.end().toEpochDay() - first.toEpochDay() + 1);
                moves.add(Reason.of(ReasonCode.EXPIRY_SHIFTED, first, Source.event(leave.event())));
            }
        }
        return running;
    }

    /** Cap: newer versions may end older certificates on a date, from the day they take effect. */
    private static Optional<LocalDate> capped(
            Optional<LocalDate> expires, Issued certificate, Seen seen, List<Reason> moves) {
        Optional<Reason> cap = Optional.empty();
        Optional<LocalDate> capped = expires;
        for (KindVersion newer : seen.kind().newerInForce(certificate.version(), seen.day())) {
            Optional<LocalDate> last = newer.succession().lastDayOfOlder();
            if (last.isPresent() && (capped.isEmpty() || last.get().isBefore(capped.get()))) {
                capped = last;
                cap = Optional.of(Reason.of(ReasonCode.EXPIRY_CAPPED, last.get(), Source.version(newer)));
            }
        }
        cap.ifPresent(moves::add);
        return capped;
    }

    private static Term term(LocalDate expires, Issued certificate, List<Interval> holds) {
        ValidityTerms terms = certificate.version().validity();
        LocalDate window = Days.later(terms.window().before(expires), certificate.validFrom());
        LocalDate grace = terms.grace().after(expires);
        return new Term(
                window,
                expires,
                Holds.moved(grace, holds, certificate.version().holds().respiteDays()));
    }
}
