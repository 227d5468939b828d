package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificationEntry;
import dk.loeft.certification.engine.Fact;
import dk.loeft.certification.internal.written.FactType;
import dk.loeft.shared.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Makes lines of what HR writes, and refuses what makes no sense by itself. What makes no sense in the history is refused by the
 * rules.
 */
record EntryLines(StandingKey key, List<Line> history, LocalDate today) {
    static final int MAX_REASON = 500;

    static final int MAX_APPROVER = 200;

    /** Plans reach no further: a slip of the pen in the year is caught. */
    private static final int YEARS_AHEAD = 10;

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    NewLine of(CertificationEntry entry) {
        if (entry instanceof CertificationEntry.Removal removal) {
            Line line = known(removal.line());
            return NewLine.removing(key.person(), kindOf(line), line.seq(), reason(removal.reason()));
        }
        if (entry instanceof CertificationEntry.OtherDay other) {
            Line line = known(other.line());
            if (line.day().equals(Optional.of(other.on()))) {
                throw new RefusedException("certification.record.same-day", other.on());
            }
            LocalDate on = FactType.COMPLETED == line.type() || FactType.EXTERNAL == line.type()
                    ? past(other.on())
                    : day(other.on());
            return NewLine.redating(key.person(), kindOf(line), line.seq(), on, reason(other.reason()));
        }
        return hold(entry).or(() -> withdrawal(entry)).orElseThrow();
    }

    private Optional<NewLine> hold(CertificationEntry entry) {
        if (entry instanceof CertificationEntry.Exemption exemption) {
            String approver = exemption.approver().strip();
            if (approver.isEmpty() || approver.length() > MAX_APPROVER) {
                throw new RefusedException("certification.record.approver", MAX_APPROVER);
            }
            Fact fact = new Fact.Exempted(Optional.of(day(exemption.until())), reason(exemption.reason()), approver);
            return Optional.of(thisKind(day(exemption.from()), fact));
        }
        if (entry instanceof CertificationEntry.ExemptionEnd end) {
            return Optional.of(thisKind(day(end.on()), new Fact.ExemptionEnded()));
        }
        return Optional.empty();
    }

    private Optional<NewLine> withdrawal(CertificationEntry entry) {
        if (entry instanceof CertificationEntry.Revocation revocation) {
            revocation
                    .barUntil()
                    .map(this::day)
                    .filter(bar -> bar.isBefore(revocation.on()))
                    .ifPresent(bar -> {
                        throw new RefusedException("certification.record.bar", bar, revocation.on());
                    });
            return Optional.of(thisKind(
                    past(revocation.on()), new Fact.Revoked(reason(revocation.reason()), revocation.barUntil())));
        }
        if (entry instanceof CertificationEntry.Reinstatement lifted) {
            return Optional.of(thisKind(past(lifted.on()), new Fact.Reinstated(reason(lifted.reason()))));
        }
        if (entry instanceof CertificationEntry.Proof proof) {
            Fact fact = new Fact.External(proof.code().strip(), proof.validTo().map(this::day));
            return Optional.of(thisKind(past(proof.issuedOn()), fact));
        }
        return Optional.empty();
    }

    /** A correction holds for as many kinds as the line it speaks of. */
    private Optional<CertificateKindId> kindOf(Line line) {
        return line.everyKind() ? Optional.empty() : Optional.of(key.kind());
    }

    private Line known(long seq) {
        Line known = history.stream()
                .filter(line -> line.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new RefusedException("certification.record.line"));
        if (known.leave()) {
            throw new RefusedException("certification.record.leave");
        }
        return known;
    }

    private NewLine thisKind(LocalDate on, Fact fact) {
        return NewLine.of(key.person(), Optional.of(key.kind()), on, fact);
    }

    private static String reason(String text) {
        String reason = text.strip();
        if (reason.isEmpty() || reason.length() > MAX_REASON) {
            throw new RefusedException("certification.record.reason", MAX_REASON);
        }
        return reason;
    }

    private LocalDate day(LocalDate on) {
        LocalDate last = today.plusYears(YEARS_AHEAD);
        if (on.isBefore(EARLIEST) || on.isAfter(last)) {
            throw new RefusedException("certification.record.day", on, EARLIEST, last);
        }
        return on;
    }

    private LocalDate past(LocalDate on) {
        if (on.isAfter(today)) {
            throw new RefusedException("certification.record.future", on, today);
        }
        return day(on);
    }
}
