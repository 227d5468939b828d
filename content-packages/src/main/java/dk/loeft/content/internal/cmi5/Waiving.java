package dk.loeft.content.internal.cmi5;

import dk.loeft.content.internal.cmi5.UnitTable.Entry;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Lets units count without being taken (9.3.7). The caller has locked the registration. */
@Dependent
class Waiving {
    private static final int LONGEST = 200;

    private final Cmi5Repository repository;

    private final SessionWords words;

    private final SessionEnd sessions;

    private final Settlement settlement;

    private final Clock clock;

    @Inject
    Waiving(Cmi5Repository repository, SessionWords words, SessionEnd sessions, Settlement settlement, Clock clock) {
        this.repository = repository;
        this.words = words;
        this.sessions = sessions;
        this.settlement = settlement;
        this.clock = clock;
    }

    /** In a session of its own; no more than once for each unit. */
    void waive(Cmi5Registration registration, String unit, String reason) {
        String because = reason.strip();
        if (because.isEmpty() || because.length() > LONGEST) {
            throw new RefusedException("content.cmi5.waive-reason", LONGEST);
        }
        Entry entry = words.courses()
                .table(registration)
                .launchable(unit)
                .orElseThrow(() -> new RefusedException("content.cmi5.unit-unknown", unit));
        Cmi5Unit row = repository.unit(registration.attempt(), entry.item().id());
        if (row.known().waived()) {
            throw new RefusedException("content.cmi5.waived", entry.item().title());
        }
        row.waive(clock.instant(), because);
        LmsStatements.Of of = sessions.of(registration, UUID.randomUUID().toString());
        words.statements().waived(of, words.courses().about(entry), because);
        settlement.settle(registration, of);
    }

    /** A session ended: its time counts. */
    void tellTime(Cmi5Registration registration, String sessionId) {
        settlement.settle(registration, sessions.of(registration, sessionId));
    }
}
