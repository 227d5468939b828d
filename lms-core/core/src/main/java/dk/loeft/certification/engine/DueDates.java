package dk.loeft.certification.engine;

import dk.loeft.certification.engine.DueTerms.Workday;
import dk.loeft.certification.engine.Reason.Source;
import dk.loeft.shared.engine.Workdays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Due date: of each rule, then the earliest over the rules, then moved by holds and to a working day. */
final class DueDates {
    private DueDates() {}

    /**
     * A due date.
     *
     * @param day last day in time
     * @param reasons what it comes from, and what moved it
     */
    record DueDate(LocalDate day, List<Reason> reasons) {}

    /** The date of one rule before ({@code said}) and after notice ({@code noticed}). */
    private record OfRule(Assignment rule, ReasonCode code, LocalDate said, LocalDate noticed) {}

    /** The due date; empty when not required, in a hold, or when nothing is asked for. */
    static Optional<DueDate> of(Seen seen, State state) {
        if (state == State.CERTIFIED
                || seen.exemption().isPresent()
                || seen.leave().isPresent()) {
            return Optional.empty();
        }
        // Rules come by name, and of equal dates the first is taken.
        return seen.standing().requirement().open().stream()
                .map(rule -> ofRule(rule, seen))
                .min(Comparator.comparing(OfRule::noticed))
                .map(earliest -> moved(earliest, seen));
    }

    private static OfRule ofRule(Assignment rule, Seen seen) {
        Optional<Issued.Revocation> revocation = seen.last().flatMap(Issued::revocation);
        if (revocation.isPresent()) {
            return rule.start().isAfter(revocation.get().on())
                    ? own(rule, seen)
                    : afterRevocation(rule, revocation.get(), seen);
        }
        return seen.term()
                .filter(term -> !rule.start().isAfter(term.expires()))
                .map(term -> renewal(rule, term.expires()))
                .orElseGet(() -> own(rule, seen));
    }

    private static OfRule own(Assignment rule, Seen seen) {
        List<LocalDate> joined = seen.standing().requirement().joined();
        return new OfRule(rule, ReasonCode.DUE_BY_RULE, rule.ruleDate(joined), rule.ownDate(joined));
    }

    private static OfRule afterRevocation(Assignment rule, Issued.Revocation revocation, Seen seen) {
        LocalDate day = revocation.countsFrom().plusDays(terms(seen).reissueDays());
        return new OfRule(rule, ReasonCode.DUE_BY_REVOCATION, day, day);
    }

    private static OfRule renewal(Assignment rule, LocalDate expires) {
        LocalDate day = expires.plusDays(rule.due().anchor().offsetFromExpiry());
        return new OfRule(rule, ReasonCode.DUE_BY_EXPIRY, day, Days.later(day, rule.noticeEnds()));
    }

    private static DueDate moved(OfRule due, Seen seen) {
        Source source = Source.rule(due.rule().rule(), due.rule().event());
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(due.code(), due.said(), source));
        LocalDate held = Holds.moved(
                due.noticed(),
                seen.holds(),
                seen.kind().inForce(seen.day()).holds().respiteDays());
        LocalDate day = terms(seen).workday() == Workday.NEXT ? Workdays.onOrAfter(held) : held;
        addIfMoved(reasons, ReasonCode.DUE_MOVED_NOTICE, due.said(), due.noticed(), source);
        addIfMoved(reasons, ReasonCode.DUE_MOVED_HOLD, due.noticed(), held, source);
        addIfMoved(reasons, ReasonCode.DUE_MOVED_WORKDAY, held, day, source);
        return new DueDate(day, List.copyOf(reasons));
    }

    private static void addIfMoved(List<Reason> reasons, ReasonCode code, LocalDate from, LocalDate to, Source source) {
        if (!to.equals(from)) {
            reasons.add(Reason.of(code, to, source));
        }
    }

    private static DueTerms terms(Seen seen) {
        return seen.kind().inForce(seen.day()).dues();
    }
}
