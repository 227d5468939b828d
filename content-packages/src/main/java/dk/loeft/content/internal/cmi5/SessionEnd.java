package dk.loeft.content.internal.cmi5;

import dk.loeft.content.internal.cmi5.LmsStatements.Of;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.xapi.LaunchCredentials;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Ends sessions: from then on their tokens open nothing (8.2.1, 9.3.6 and 9.3.8). */
@Dependent
class SessionEnd {
    private final Launches launches;

    private final LaunchCredentials credentials;

    private final Clock clock;

    @Inject
    SessionEnd(Launches launches, LaunchCredentials credentials, Clock clock) {
        this.launches = launches;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** The unit said so. */
    void terminated(Cmi5Session session) {
        session.terminate(clock.instant());
        close(session);
    }

    /** The unit did not say so. */
    void abandoned(Cmi5Session session) {
        session.abandon(clock.instant());
        close(session);
    }

    private void close(Cmi5Session session) {
        launches.end(session.launch());
        credentials.end(session.launch());
    }

    /** What statements of a session have in common. */
    Of of(Cmi5Registration registration, String sessionId) {
        return new Of(credentials.agent(registration.person()), registration.registration(), sessionId);
    }
}
