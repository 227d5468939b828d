package dk.loeft.content.internal.cmi5;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.spi.LaunchRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Registrations: one for each attempt. */
@Dependent
class Registrations {
    private final Cmi5Repository repository;

    private final Settlement settlement;

    private final SessionEnd sessions;

    private final Clock clock;

    @Inject
    Registrations(Cmi5Repository repository, Settlement settlement, SessionEnd sessions, Clock clock) {
        this.repository = repository;
        this.settlement = settlement;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * The registration of an attempt; made when it is first opened. When it is first opened for credit, units that need nothing
     * count (9.6.1), in a session of their own (9.3.9).
     */
    Cmi5Registration of(LaunchRequest request) {
        AttemptId attempt = request.attempt();
        Cmi5Registration registration = repository
                .registration(attempt)
                .orElseGet(() -> repository.add(
                        new Cmi5Registration(attempt, request.person().id(), request.reference(), clock.instant())));
        if (request.mode() == LaunchMode.NORMAL && !registration.judged()) {
            registration.judge();
            settlement.settle(
                    registration, sessions.of(registration, UUID.randomUUID().toString()));
        }
        return registration;
    }
}
