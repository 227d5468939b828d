package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CourseTie;
import dk.loeft.certification.engine.Fact;
import dk.loeft.certification.engine.Path;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes down what happens to people's certificates, and settles what follows from it in the same transaction. */
@Dependent
class Ledger {
    private final HistoryRepository histories;

    private final Settling settling;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    Ledger(HistoryRepository histories, Settling settling, CurrentActor actor, Clock clock) {
        this.histories = histories;
        this.settling = settling;
        this.actor = actor;
        this.clock = clock;
    }

    /** A course was completed that gives a kind of certificate; written once for each attempt. */
    void completed(CourseTie tie, CourseCompleted done) {
        CertificateKindId kind = tie.kind();
        StandingKey key = new StandingKey(done.person(), kind);
        // The lock comes first: of two reports of one attempt the second one waits here and then sees the line.
        settling.lock(key);
        if (histories.completionsOf(done.attempt()).containsKey(kind)) {
            return;
        }
        Fact fact = new Fact.Completed(
                tie.renewal() ? Path.RENEWAL : Path.FIRST,
                OptionalInt.empty(),
                tie.edition().map(OptionalInt::of).orElse(OptionalInt.empty()));
        write(
                key,
                NewLine.of(done.person(), Optional.of(kind), LocalDay.of(done.at()), fact)
                        .earnedBy(done.attempt(), done.score()));
    }

    /** What an attempt completed is taken back: its lines count as never recorded. */
    void withdrawn(PersonId person, AttemptId attempt) {
        String reason = Words.in(Locale.ROOT).say("certification.withdrawn");
        histories.completionsOf(attempt).forEach((kind, line) -> {
            StandingKey key = new StandingKey(person, kind);
            settling.lock(key);
            histories.add(NewLine.removing(person, Optional.of(kind), line, reason), clock.instant(), Optional.empty());
            settling.settle(key);
        });
    }

    /** Holds a history off from others, so that what is read of it stays true until a line is written. */
    void lock(StandingKey key) {
        settling.lock(key);
    }

    /**
     * Adds a line, by whoever acts, to a history that is locked.
     *
     * @return the number of the line
     */
    long write(StandingKey key, NewLine line) {
        long number = histories.add(line, clock.instant(), actor.author());
        if (line.kind().isPresent()) {
            settling.settle(key);
        } else {
            settling.settle(key.person());
        }
        return number;
    }
}
