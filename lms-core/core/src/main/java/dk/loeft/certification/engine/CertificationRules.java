package dk.loeft.certification.engine;

import dk.loeft.certification.engine.DueDates.DueDate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The rules of certification as one pure function: no clock, no database, no other person. The same history gives the same
 * answer, in whatever order its lines come. Settings and histories that {@link Refusals} refuses are never met here.
 */
public final class CertificationRules {
    private CertificationRules() {}

    /** What holds for a person on a day. */
    public static Answer answer(Kind kind, Collection<? extends Entry> history, Question question) {
        Replay replay = Replay.of(history, question.knownTo());
        Seen seen = new Seen(kind, replay.upTo(question.asOf(), kind), question.asOf());
        State state = States.of(seen);
        return answer(replay, seen, state, DueDates.of(seen, state));
    }

    private static Answer answer(Replay replay, Seen seen, State state, Optional<DueDate> due) {
        LocalDate day = seen.day();
        List<Cycle> cycles = seen.standing().certificates().issued().stream()
                .map(certificate -> certificate.row(seen))
                .toList();
        return new Answer(
                state,
                seen.required(),
                seen.valid(),
                seen.term(),
                due.map(DueDate::day),
                due.filter(date -> day.isAfter(date.day())).isPresent(),
                Reasons.of(seen, state, due, replay.corrected()),
                cycles,
                due.map(date -> Reminders.of(
                                date.day(), seen.kind().inForce(day).dues()))
                        .orElse(List.of()));
    }

    /** What holds for a person on a day by all that is known, and for how long: one replay for it all. */
    public static Outlook outlook(Kind kind, Collection<? extends Entry> history, LocalDate day) {
        Replay replay = Replay.of(history, Optional.empty());
        Seen seen = new Seen(kind, replay.upTo(day, kind), day);
        State state = States.of(seen);
        Optional<DueDate> due = DueDates.of(seen, state);
        return new Outlook(
                answer(replay, seen, state, due), NextChange.after(seen, replay.events(), due), employed(replay, day));
    }

    private static boolean employed(Replay replay, LocalDate day) {
        boolean employed = true;
        for (Event event : replay.events()) {
            if (event.fact() instanceof Fact.Employment && !event.day().isAfter(day)) {
                employed = !(event.fact() instanceof Fact.Left);
            }
        }
        return employed;
    }

    /**
     * The first day after another on which its answer may no longer hold, if nothing is recorded meanwhile; empty if it holds
     * for good. Nothing changes before that day; on the day itself something may, and need not.
     */
    public static Optional<LocalDate> nextChange(Kind kind, Collection<? extends Entry> history, LocalDate day) {
        return outlook(kind, history, day).changes();
    }
}
