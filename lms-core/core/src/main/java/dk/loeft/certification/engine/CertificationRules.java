package dk.loeft.certification.engine;

import dk.loeft.certification.engine.DueDates.DueDate;
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
        Optional<DueDate> due = DueDates.of(seen, state);
        List<Cycle> cycles = seen.standing().certificates().issued().stream()
                .map(certificate -> certificate.row(seen))
                .toList();
        return new Answer(
                state,
                seen.valid(),
                seen.term(),
                due.map(DueDate::day),
                due.filter(date -> question.asOf().isAfter(date.day())).isPresent(),
                Reasons.of(seen, state, due, replay.corrected()),
                cycles,
                due.map(date -> Reminders.of(
                                date.day(), kind.inForce(question.asOf()).dues()))
                        .orElse(List.of()));
    }
}
