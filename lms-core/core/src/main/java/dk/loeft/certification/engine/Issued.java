package dk.loeft.certification.engine;

import dk.loeft.certification.engine.Cycle.End;
import dk.loeft.certification.engine.Cycle.How;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A certificate as it was issued, and what became of it since.
 *
 * @param expiry the one it was issued with
 * @param edition the year of rotating content that it used up
 * @param event the {@code seq} of the event that gave it
 * @param revocation while it is withdrawn
 * @param closed once it has ended by an event
 */
record Issued(
        int no,
        KindVersion version,
        How how,
        LocalDate validFrom,
        Expiry expiry,
        OptionalInt edition,
        long event,
        Optional<Revocation> revocation,
        Optional<Closed> closed) {
    /** A withdrawal: the first void day, and until when nothing counts. */
    record Revocation(LocalDate on, Optional<LocalDate> barUntil, long event) {
        LocalDate countsFrom() {
            return barUntil.map(bar -> Days.later(on, bar)).orElse(on);
        }
    }

    /** How it ended, with the dates as seen on that day. */
    record Closed(End end, Optional<Term> term) {}

    static Issued by(Claim claim, int no, How how, Expiry expiry) {
        return new Issued(
                no,
                claim.version(),
                how,
                claim.day(),
                expiry,
                claim.edition(),
                claim.event(),
                Optional.empty(),
                Optional.empty());
    }

    boolean revoked() {
        return revocation.isPresent();
    }

    Issued closed(End end, Optional<Term> seen) {
        return with(revocation, Optional.of(new Closed(end, seen)));
    }

    Issued revoked(Revocation by, Optional<Term> seen) {
        return with(Optional.of(by), Optional.of(new Closed(End.REVOKED, seen)));
    }

    Issued reinstated() {
        return with(Optional.empty(), Optional.empty());
    }

    private Issued with(Optional<Revocation> by, Optional<Closed> end) {
        return new Issued(no, version, how, validFrom, expiry, edition, event, by, end);
    }

    /** The row of this certificate. One that no event has closed ends by itself after its grace. */
    Cycle row(Seen seen) {
        Closed now = closed.orElseGet(() -> new Closed(seen.lapsed() ? End.LAPSED : End.OPEN, seen.term()));
        return new Cycle(
                no,
                version.version(),
                how,
                validFrom,
                expiry.day(),
                now.term(),
                now.end(),
                revocation.map(by -> new Cycle.Withdrawn(by.on(), by.event())),
                event);
    }
}
