package dk.loeft.reporting.internal;

import static dk.loeft.organisation.Permission.SEE_ORGANISATION;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.UseCases;
import dk.loeft.reporting.LeaderlessFilter;
import dk.loeft.reporting.Leadership;
import dk.loeft.reporting.PersonWithoutLeader;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;

@UseCases
@Transactional
@ApplicationScoped
class LeadershipService implements Leadership {
    private final LeaderlessRepository people;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    LeadershipService(LeaderlessRepository people, CurrentActor actor, Clock clock) {
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected LeadershipService() {
        this(null, null, null);
    }

    @Override
    public Page<PersonWithoutLeader> without(LeaderlessFilter filter, PageRequest page) {
        return people.page(filter, actor.get().scopeOf(SEE_ORGANISATION), page, LocalDay.today(clock));
    }

    @Override
    public void export(LeaderlessFilter filter, Locale language, OutputStream to) throws IOException {
        LeaderlessFile.write(
                people.all(filter, actor.get().scopeOf(SEE_ORGANISATION), LocalDay.today(clock)), language, to);
    }
}
