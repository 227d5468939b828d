package dk.loeft.content.internal.cmi5;

import dk.loeft.content.Cmi5;
import dk.loeft.content.Cmi5Launch;
import dk.loeft.content.Cmi5Standing;
import dk.loeft.content.Cmi5Token;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class Cmi5Service implements Cmi5 {
    private final Cmi5Repository repository;

    private final Launches launches;

    private final Sessions sessions;

    private final SessionTokens tokens;

    private final CurrentActor current;

    @Inject
    Cmi5Service(
            Cmi5Repository repository,
            Launches launches,
            Sessions sessions,
            SessionTokens tokens,
            CurrentActor current) {
        this.repository = repository;
        this.launches = launches;
        this.sessions = sessions;
        this.tokens = tokens;
        this.current = current;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected Cmi5Service() {
        this.repository = null;
        this.launches = null;
        this.sessions = null;
        this.tokens = null;
        this.current = null;
    }

    @Override
    public Cmi5Launch begin() {
        Cmi5Registration registration = mine();
        Launches.Opened shell = launches.find(current.get().id()).orElseThrow();
        Sessions.Begun begun = sessions.begin(registration, shell);
        CourseStructure.Unit unit = begun.entry().node().unit().orElseThrow();
        return new Cmi5Launch(
                begun.url(),
                unit.ownWindow() || unit.elsewhere(),
                begun.entry().item().identifier(),
                begun.entry().item().title(),
                shell.mode(),
                registration.registration(),
                begun.session().sessionId(),
                launches.learner(shell.person()).language());
    }

    /** The registration of the player that asks. A session's own launch is none: its secret is for its unit alone. */
    private Cmi5Registration mine() {
        long launch = current.get().id();
        Cmi5Registration registration = repository
                .lockByLaunch(launch)
                .flatMap(repository::registration)
                .orElseThrow(NotPermittedException::new);
        if (repository.sessionOfLaunch(launch).isPresent()) {
            throw new NotPermittedException();
        }
        return registration;
    }

    @Override
    public Cmi5Standing standing() {
        Cmi5Session session = repository.sessionOfShell(current.get().id()).orElseThrow(NotPermittedException::new);
        Cmi5Registration registration =
                repository.registration(session.attempt()).orElseThrow();
        UnitTable table = tokens.courses().table(registration);
        List<Part> parts = table.parts();
        String unit = table.byItem(session.item()).item().identifier();
        PartState state = parts.stream()
                .filter(part -> part.id().equals(unit))
                .map(Part::state)
                .findFirst()
                .orElse(PartState.NOT_STARTED);
        return new Cmi5Standing(
                session.state(),
                session.heard(),
                state,
                table.satisfaction().units().size(),
                table.total(),
                registration.satisfied());
    }

    @Override
    public Cmi5Token fetch(String secret) {
        Optional<Launches.Opened> launch = launches.bySecret(secret);
        if (launch.isPresent()) {
            repository.lockByLaunch(launch.get().id());
        }
        return tokens.fetch(launch);
    }
}
