package dk.loeft.certification.internal;

import dk.loeft.certification.engine.Fact;
import dk.loeft.certification.internal.written.FactType;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonJoined;
import dk.loeft.organisation.PersonLeft;
import dk.loeft.organisation.PersonMoved;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Keeps the lines of employment, which hold for every kind of certificate: joining, leaving, changing the unit. */
@Dependent
class Employment {
    private final HistoryRepository histories;

    private final Settling settling;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    Employment(HistoryRepository histories, Settling settling, CurrentActor actor, Clock clock) {
        this.histories = histories;
        this.settling = settling;
        this.actor = actor;
        this.clock = clock;
    }

    /** A new employment, or another first day of the present one. */
    void joined(PersonJoined joined) {
        Optional<Long> wrong = joined.before().flatMap(day -> histories.employment(joined.person(), FactType.JOINED));
        write(joined.person(), joined.on(), new Fact.Joined(), wrong);
    }

    void moved(PersonMoved moved) {
        write(moved.person(), moved.on(), new Fact.Transferred(moved.unitName()), Optional.empty());
    }

    /** The end of the employment, or another day for it. */
    void left(PersonLeft left) {
        Optional<Long> wrong = histories
                .employment(left.person(), FactType.LEFT)
                .filter(line ->
                        histories.employment(left.person(), FactType.JOINED).orElse(0L) < line);
        write(left.person(), left.on(), new Fact.Left(), wrong);
    }

    private void write(PersonId person, LocalDate on, Fact fact, Optional<Long> insteadOf) {
        NewLine line = insteadOf
                .map(wrong -> NewLine.redating(
                        person,
                        Optional.empty(),
                        wrong,
                        on,
                        Words.in(Locale.ROOT).say("certification.employment.other-day")))
                .orElseGet(() -> NewLine.of(person, Optional.empty(), on, fact));
        histories.add(line, clock.instant(), actor.author());
        settling.settle(person);
    }
}
