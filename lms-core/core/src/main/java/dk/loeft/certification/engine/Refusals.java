package dk.loeft.certification.engine;

import dk.loeft.certification.engine.Refusal.Code;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is refused with a sentence on entry, so that the rules never meet it. */
public final class Refusals {
    private Refusals() {}

    /** What is wrong with a history under some settings; empty if it may be let in. */
    public static List<Refusal> ofHistory(Collection<? extends Entry> history, Kind kind) {
        List<Refusal> refusals = new ArrayList<>();
        Map<Long, Entry> bySeq = new HashMap<>();
        for (Entry entry : history) {
            if (bySeq.putIfAbsent(entry.seq(), entry) != null) {
                refusals.add(Refusal.event(Code.SEQ_TWICE, entry.seq(), "seq"));
            }
        }
        for (Entry entry : history) {
            if (entry instanceof Correction correction) {
                refusals.addAll(ofCorrection(correction, bySeq, kind));
            } else {
                refusals.addAll(ofEvent((Event) entry, entry.seq(), kind));
            }
        }
        return List.copyOf(refusals);
    }

    private static List<Refusal> ofEvent(Event event, long place, Kind kind) {
        List<Refusal> refusals = new ArrayList<>();
        Fact fact = event.fact();
        if (fact instanceof Fact.Paused paused) {
            paused.until()
                    .filter(event.day()::isAfter)
                    .ifPresent(until -> refusals.add(Refusal.event(Code.UNTIL_BEFORE_ON, place, "until")));
        }
        if (fact instanceof Fact.Exempted exempted) {
            exempted.until()
                    .filter(event.day()::isAfter)
                    .ifPresent(until -> refusals.add(Refusal.event(Code.UNTIL_BEFORE_ON, place, "until")));
        }
        if (fact instanceof Fact.Completed completed && completed.kindVersion().isPresent()) {
            if (kind.numbered(completed.kindVersion().getAsInt()).isEmpty()) {
                refusals.add(Refusal.event(Code.VERSION_UNKNOWN, place, "kindVersion"));
            }
        }
        if (fact instanceof Fact.Assigned assigned && daysBelowZero(assigned.due())) {
            refusals.add(Refusal.event(Code.DAYS_BELOW_ZERO, place, "due"));
        }
        return refusals;
    }

    private static boolean daysBelowZero(Due due) {
        return due.noticeDays() < 0 || (due.anchor() instanceof Due.Expiry expiry && expiry.firstDays() < 0);
    }

    private static List<Refusal> ofCorrection(Correction correction, Map<Long, Entry> bySeq, Kind kind) {
        List<Refusal> refusals = new ArrayList<>();
        long place = correction.seq();
        if (correction.reason().isBlank()) {
            refusals.add(Refusal.event(Code.CORRECTS_WITHOUT_REASON, place, "reason"));
        }
        Optional<Entry> target = Optional.ofNullable(bySeq.get(correction.target()));
        if (target.isEmpty()) {
            refusals.add(Refusal.event(Code.CORRECTS_UNKNOWN, place, "target"));
        } else if (correction.target() >= correction.seq()) {
            refusals.add(Refusal.event(Code.CORRECTS_LATER, place, "target"));
        } else if (correction.replacement().isPresent()) {
            refusals.addAll(ofReplacement(correction.replacement().get(), target.get(), place, kind));
        }
        return refusals;
    }

    private static List<Refusal> ofReplacement(Event replacement, Entry target, long place, Kind kind) {
        if (!(target instanceof Event event)) {
            return List.of(Refusal.event(Code.REPLACES_CORRECTION, place, "action"));
        }
        if (event.fact().getClass() != replacement.fact().getClass()) {
            return List.of(Refusal.event(Code.REPLACES_OTHER_TYPE, place, "with"));
        }
        return ofEvent(replacement, place, kind);
    }
}
