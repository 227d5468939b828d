package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A history, read again: what is known, as corrected. A line recorded late is nothing special; it takes its place by day,
 * and all that comes after is judged again.
 *
 * @param events what counts as recorded, in the order in which it takes effect
 * @param corrected the first recorded day of each event that was removed or replaced, in the order of recording
 */
record Replay(List<Event> events, List<Reason> corrected) {
    static Replay of(Collection<? extends Entry> history, Optional<Long> knownTo) {
        return corrected(known(history, knownTo));
    }

    /** 1. Known: what was recorded up to then, in the order of recording. */
    private static List<Entry> known(Collection<? extends Entry> history, Optional<Long> knownTo) {
        List<Entry> known = new ArrayList<>();
        for (Entry entry : history) {
            if (knownTo.map(last -> entry.seq() <= last).orElse(true)) {
                known.add(entry);
            }
        }
        known.sort(Comparator.comparingLong(Entry::seq));
        return known;
    }

    /** 2. Corrections, the newest first: it wins over older ones of the same target, and may remove them. */
    private static Replay corrected(List<Entry> known) {
        Map<Long, Correction> inForce = inForce(known);
        List<Event> events = new ArrayList<>();
        List<Reason> corrected = new ArrayList<>();
        for (Entry entry : known) {
            if (entry instanceof Event event) {
                Optional<Correction> correction = Optional.ofNullable(inForce.get(event.seq()));
                correction
                        .map(by -> Reason.of(ReasonCode.CORRECTED, event.day(), Reason.Source.event(by.seq())))
                        .ifPresent(corrected::add);
                correction
                        .map(Correction::replacement)
                        .orElse(Optional.of(event))
                        .ifPresent(events::add);
            }
        }
        events.sort(Event.BY_DAY);
        return new Replay(events, corrected);
    }

    /** Which correction each target has, if any. A correction that was itself removed does nothing. */
    private static Map<Long, Correction> inForce(List<Entry> known) {
        List<Correction> newestFirst = new ArrayList<>();
        for (Entry entry : known) {
            if (entry instanceof Correction correction) {
                newestFirst.add(correction);
            }
        }
        newestFirst.sort(Comparator.comparingLong(Correction::seq).reversed());
        Map<Long, Correction> inForce = new HashMap<>();
        for (Correction correction : newestFirst) {
            if (!inForce.containsKey(correction.seq())) {
                inForce.putIfAbsent(correction.target(), correction);
            }
        }
        return inForce;
    }

    /** 3. Effective: folds the events of a day and of all before it. */
    Standing upTo(LocalDate asOf, Kind kind) {
        Standing standing = Standing.START;
        for (Event event : events) {
            if (!event.day().isAfter(asOf)) {
                standing = standing.after(event, kind);
            }
        }
        return standing;
    }
}
