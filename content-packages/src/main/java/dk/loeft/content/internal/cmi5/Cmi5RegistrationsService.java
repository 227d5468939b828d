package dk.loeft.content.internal.cmi5;

import dk.loeft.content.Cmi5Registered;
import dk.loeft.content.Cmi5Registrations;
import dk.loeft.content.Cmi5SessionRow;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@UseCases
@Transactional
@ApplicationScoped
class Cmi5RegistrationsService implements Cmi5Registrations {
    private final Cmi5Repository repository;

    private final Courses courses;

    private final Waiving waiving;

    private final Sessions sessions;

    private final CurrentActor current;

    @Inject
    Cmi5RegistrationsService(
            Cmi5Repository repository, Courses courses, Waiving waiving, Sessions sessions, CurrentActor current) {
        this.repository = repository;
        this.courses = courses;
        this.waiving = waiving;
        this.sessions = sessions;
        this.current = current;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected Cmi5RegistrationsService() {
        this.repository = null;
        this.courses = null;
        this.waiving = null;
        this.sessions = null;
        this.current = null;
    }

    @Override
    public Optional<Cmi5Registered> find(UUID registration) {
        return visible(repository.registration(registration)).map(found -> {
            UnitTable table = courses.table(found);
            return new Cmi5Registered(
                    registration,
                    found.satisfied(),
                    table.satisfaction().units().size(),
                    table.total(),
                    table.parts());
        });
    }

    @Override
    public List<Cmi5SessionRow> sessions(UUID registration) {
        Optional<Cmi5Registration> found = visible(repository.registration(registration));
        if (found.isEmpty()) {
            return List.of();
        }
        UnitTable table = courses.table(found.get());
        return repository.sessions(found.get().attempt()).stream()
                .map(session -> row(session, table.byItem(session.item()).item()))
                .toList();
    }

    private static Cmi5SessionRow row(Cmi5Session session, StoredItem item) {
        return new Cmi5SessionRow(
                session.sessionId(),
                item.identifier(),
                session.mode(),
                session.state(),
                session.launched(),
                session.heard(),
                session.ended());
    }

    @Override
    public AttemptId waive(UUID registration, String unit, String reason) {
        Cmi5Registration found = visible(
                        repository.lockByRegistration(registration).flatMap(repository::registration))
                .orElseThrow(() -> new RefusedException("content.cmi5.registration-unknown", registration));
        waiving.waive(found, unit, reason);
        return found.attempt();
    }

    @Override
    public AttemptId abandon(String session) {
        Cmi5Registration registration = visible(
                        repository.lockBySession(session).flatMap(repository::registration))
                .orElseThrow(() -> new RefusedException("content.cmi5.session-unknown", session));
        Cmi5Session open = repository.session(session).orElseThrow();
        if (open.ended().isPresent()) {
            throw new RefusedException("content.cmi5.session-ended", session);
        }
        sessions.abandon(registration, open);
        if (open.mode() == LaunchMode.NORMAL) {
            waiving.tellTime(registration, open.sessionId());
        }
        return registration.attempt();
    }

    /** A registration of somebody outside the actor's part of the organisation is as unknown as none. */
    private Optional<Cmi5Registration> visible(Optional<Cmi5Registration> registration) {
        return registration.filter(
                each -> repository.within(each.person(), current.get().scopeOf(Permission.WAIVE_UNITS)));
    }
}
