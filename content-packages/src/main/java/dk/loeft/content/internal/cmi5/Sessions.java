package dk.loeft.content.internal.cmi5;

import dk.loeft.content.engine.cmi5.SessionState;
import dk.loeft.content.internal.cmi5.LmsStatements.About;
import dk.loeft.content.internal.cmi5.LmsStatements.Of;
import dk.loeft.content.internal.cmi5.UnitTable.Entry;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.learning.LaunchMode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Opens sessions of units and ends those that were left open (8.1, 9.3.1 and 9.3.6). The caller has locked the registration. */
@Dependent
class Sessions {
    private final Cmi5Repository repository;

    private final Launches launches;

    private final SessionWords words;

    private final SessionEnd end;

    private final Clock clock;

    @Inject
    Sessions(Cmi5Repository repository, Launches launches, SessionWords words, SessionEnd end, Clock clock) {
        this.repository = repository;
        this.launches = launches;
        this.words = words;
        this.end = end;
        this.clock = clock;
    }

    /**
     * A session that was just opened.
     *
     * @param url where the unit is opened, with its launch parameters
     */
    record Begun(Cmi5Session session, Entry entry, String url) {}

    /** Opens a session for a launch of the player. Whatever session of the registration is still open is abandoned. */
    Begun begin(Cmi5Registration registration, Launches.Opened shell) {
        repository.openSessions(registration.attempt()).forEach(open -> abandon(registration, open));
        Entry entry = words.courses().entry(registration, shell.item());
        String secret = launches.open(shell.attempt(), shell.item(), shell.person(), shell.mode());
        long launch = launches.bySecret(secret).orElseThrow().id();
        Cmi5Session session =
                new Cmi5Session(launch, shell.id(), shell.attempt(), shell.item(), shell.mode(), clock.instant());
        repository.add(session);
        Of of = end.of(registration, session.sessionId());
        Cmi5Unit unit = repository.unit(shell.attempt(), shell.item());
        if (unit.takeUp()) {
            words.takeAlong(registration, entry, of.agent());
        }
        unit.open(clock.instant());
        String language = launches.learner(shell.person()).language();
        return new Begun(session, entry, words.announce(registration, session, entry, of, language, secret));
    }

    /** Ends a session that its unit did not end. */
    void abandon(Cmi5Registration registration, Cmi5Session session) {
        end.abandoned(session);
        if (session.mode() == LaunchMode.NORMAL) {
            repository.unit(session.attempt(), session.item()).spend(session.untilHeard());
        }
        About unit = words.courses().about(words.courses().entry(registration, session.item()));
        words.statements().abandoned(end.of(registration, session.sessionId()), unit, session.untilHeard());
    }

    static SessionState.Mode mode(LaunchMode mode) {
        return switch (mode) {
            case NORMAL -> SessionState.Mode.NORMAL;
            case BROWSE -> SessionState.Mode.BROWSE;
            case REVIEW -> SessionState.Mode.REVIEW;
        };
    }
}
