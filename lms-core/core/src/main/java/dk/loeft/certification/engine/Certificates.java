package dk.loeft.certification.engine;

import dk.loeft.certification.engine.Cycle.End;
import dk.loeft.certification.engine.Cycle.How;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The certificates of a person, as far as a replay has come.
 *
 * @param issued all, oldest first
 * @param lifted the times of revocations that were lifted
 * @param ignored the events that gave, revoked or reinstated nothing
 */
record Certificates(List<Issued> issued, List<Interval> lifted, List<Reason> ignored) {
    static final Certificates NONE = new Certificates(List.of(), List.of(), List.of());

    /** The last certificate, revoked or not. */
    Optional<Issued> last() {
        return issued.isEmpty() ? Optional.empty() : Optional.of(issued.get(issued.size() - 1));
    }

    /** What there is after an event. */
    Certificates after(Event event, Seen seen) {
        if (event.fact() instanceof Fact.Proof proof) {
            return judged(Claim.of(event, proof, seen.kind()), seen);
        }
        if (event.fact() instanceof Fact.Revoked revoked) {
            return last().filter(certificate -> !certificate.revoked())
                    .map(certificate -> revoked(event, revoked, certificate, seen))
                    .orElseGet(() -> ignored(ReasonCode.IGNORED_NO_CERTIFICATE, event.day(), event.seq()));
        }
        if (event.fact() instanceof Fact.Reinstated) {
            return last().flatMap(Issued::revocation)
                    .map(revocation -> reinstated(event, revocation))
                    .orElseGet(() -> ignored(ReasonCode.IGNORED_NO_CERTIFICATE, event.day(), event.seq()));
        }
        return this;
    }

    private Certificates judged(Claim claim, Seen seen) {
        return Counting.ignored(claim, seen)
                .map(why -> ignored(why, claim.day(), claim.event()))
                .orElseGet(() -> issued(claim, seen));
    }

    private Certificates issued(Claim claim, Seen seen) {
        How how = seen.how();
        Issued next = Issued.by(claim, issued.size() + 1, how, Counting.expiry(claim, how, seen));
        List<Issued> all = new ArrayList<>(issued);
        last().filter(before -> !before.revoked())
                .ifPresent(before ->
                        all.set(all.size() - 1, before.closed(seen.lapsed() ? End.LAPSED : End.RENEWED, seen.term())));
        all.add(next);
        return new Certificates(List.copyOf(all), lifted, ignored);
    }

    private Certificates revoked(Event event, Fact.Revoked revoked, Issued certificate, Seen seen) {
        Issued.Revocation revocation = new Issued.Revocation(event.day(), revoked.barUntil(), event.seq());
        return withLast(certificate.revoked(revocation, seen.term()), lifted);
    }

    private Certificates reinstated(Event event, Issued.Revocation revocation) {
        LocalDate lastVoid = event.day().minusDays(1);
        List<Interval> now = lastVoid.isBefore(revocation.on())
                ? lifted
                : with(lifted, new Interval(revocation.on(), lastVoid, true, revocation.event()));
        return withLast(last().orElseThrow().reinstated(), now);
    }

    private Certificates withLast(Issued certificate, List<Interval> holds) {
        List<Issued> all = new ArrayList<>(issued);
        all.set(all.size() - 1, certificate);
        return new Certificates(List.copyOf(all), holds, ignored);
    }

    private Certificates ignored(ReasonCode why, LocalDate day, long event) {
        return new Certificates(issued, lifted, with(ignored, Reason.of(why, day, Reason.Source.event(event))));
    }

    private static <T> List<T> with(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
