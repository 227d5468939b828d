package dk.loeft.reporting.internal;

import dk.loeft.organisation.UseCases;
import dk.loeft.reporting.TeamFilter;
import dk.loeft.reporting.TeamRequest;
import dk.loeft.reporting.TeamRequests;
import dk.loeft.reporting.TeamView;
import dk.loeft.reporting.Teams;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class TeamsService implements Teams {
    private final TeamReading reading;

    private final Desk desk;

    @Inject
    TeamsService(TeamReading reading, Desk desk) {
        this.reading = reading;
        this.desk = desk;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected TeamsService() {
        this(null, null);
    }

    @Override
    public Optional<TeamView> team(TeamFilter filter, PageRequest page) {
        return reading.team(filter, page);
    }

    @Override
    public TeamRequests requests() {
        return desk.requests();
    }

    @Override
    public int approve(List<TeamRequest.Key> shown) {
        return desk.approve(shown);
    }
}
