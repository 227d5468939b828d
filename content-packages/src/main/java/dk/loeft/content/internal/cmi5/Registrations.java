package dk.loeft.content.internal.cmi5;

import dk.loeft.content.internal.cmi5.LmsStatements.Of;
import dk.loeft.content.internal.cmi5.UnitTable.Entry;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.spi.LaunchRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Registrations: one for each attempt. */
@Dependent
class Registrations {
    private final Cmi5Repository repository;

    private final Settlement settlement;

    private final SessionEnd sessions;

    private final SessionWords words;

    private final Clock clock;

    @Inject
    Registrations(
            Cmi5Repository repository, Settlement settlement, SessionEnd sessions, SessionWords words, Clock clock) {
        this.repository = repository;
        this.settlement = settlement;
        this.sessions = sessions;
        this.words = words;
        this.clock = clock;
    }

    /** What comes of registrations that others take the place of. */
    CarriedUnits carried() {
        return words.carried();
    }

    /**
     * The registration of an attempt; made when it is first opened. When it is first opened for credit, units that need nothing
     * count (9.6.1), in a session of their own (9.3.9); and the record store is told what another registration had brought.
     */
    Cmi5Registration of(LaunchRequest request) {
        AttemptId attempt = request.attempt();
        Cmi5Registration registration = repository
                .registration(attempt)
                .orElseGet(() -> repository.add(
                        new Cmi5Registration(attempt, request.person().id(), request.reference(), clock.instant())));
        if (request.mode() == LaunchMode.NORMAL) {
            boolean told = tellCarried(registration);
            if (told || !registration.judged()) {
                registration.judge();
                settlement.settle(registration, session(registration));
            }
        }
        return registration;
    }

    /** Each in a session of its own, as what an administrator waives. */
    private boolean tellCarried(Cmi5Registration registration) {
        List<Entry> untold = words.courses().table(registration).untold();
        for (Entry entry : untold) {
            words.statements().waived(session(registration), words.courses().about(entry), CarriedUnits.REASON);
            repository.unit(registration.attempt(), entry.item().id()).told();
        }
        return !untold.isEmpty();
    }

    private Of session(Cmi5Registration registration) {
        return sessions.of(registration, UUID.randomUUID().toString());
    }
}
