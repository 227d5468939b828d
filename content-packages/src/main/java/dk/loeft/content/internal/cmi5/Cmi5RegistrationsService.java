package dk.loeft.content.internal.cmi5;

import dk.loeft.content.Cmi5Learner;
import dk.loeft.content.Cmi5Learners;
import dk.loeft.content.Cmi5Registered;
import dk.loeft.content.Cmi5Registrations;
import dk.loeft.content.Cmi5SessionRow;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.PageRequest;
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

    private final RegistrationReading reading;

    private final Waiving waiving;

    private final Sessions sessions;

    @Inject
    Cmi5RegistrationsService(
            Cmi5Repository repository, RegistrationReading reading, Waiving waiving, Sessions sessions) {
        this.repository = repository;
        this.reading = reading;
        this.waiving = waiving;
        this.sessions = sessions;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected Cmi5RegistrationsService() {
        this.repository = null;
        this.reading = null;
        this.waiving = null;
        this.sessions = null;
    }

    @Override
    public Optional<Cmi5Registered> find(UUID registration) {
        return reading.find(registration);
    }

    @Override
    public List<Cmi5SessionRow> sessions(UUID registration) {
        return reading.sessions(registration);
    }

    @Override
    public Optional<Cmi5Learners> learners(CourseId course, String text, PageRequest page) {
        return reading.learners(course, text, page);
    }

    @Override
    public Optional<Cmi5Learner> learner(CourseId course, UUID registration) {
        return reading.learner(course, registration);
    }

    @Override
    public AttemptId waive(UUID registration, String unit, String reason) {
        Cmi5Registration found = reading.visible(
                        repository.lockByRegistration(registration).flatMap(repository::registration))
                .orElseThrow(() -> new RefusedException("content.cmi5.registration-unknown", registration));
        waiving.waive(found, unit, reason);
        return found.attempt();
    }

    @Override
    public AttemptId abandon(String session) {
        Cmi5Registration registration = reading.visible(
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
}
