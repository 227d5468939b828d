package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.TrackDecision;
import dk.loeft.learning.TrackDecisions;
import dk.loeft.learning.TrackGroups;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackPlan;
import dk.loeft.learning.TrackPlanFilter;
import dk.loeft.learning.TrackPlanId;
import dk.loeft.learning.TrackPlanPerson;
import dk.loeft.learning.TrackPlans;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class TrackPlansService implements TrackPlans {
    private final CurrentActor current;

    private final Moving moving;

    private final MoveListRepository lists;

    @Inject
    TrackPlansService(CurrentActor current, Moving moving, MoveListRepository lists) {
        this.current = current;
        this.moving = moving;
        this.lists = lists;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected TrackPlansService() {
        this(null, null, null);
    }

    @Override
    public TrackGroups groups(TrackId track) {
        return moving.groups(track);
    }

    @Override
    public TrackPlanId plan(TrackId track, TrackDecisions decisions) {
        return moving.plan(track, decisions, current.author());
    }

    @Override
    public Optional<TrackPlan> find(TrackPlanId plan) {
        return lists.find(plan);
    }

    @Override
    public List<TrackPlan> plansOf(TrackId track) {
        return lists.of(track);
    }

    @Override
    public Page<TrackPlanPerson> people(TrackPlanId plan, TrackPlanFilter filter, PageRequest page) {
        return lists.people(plan, filter, page);
    }

    @Override
    public void except(TrackPlanId plan, PersonId person, TrackDecision decision) {
        moving.except(plan, person, decision);
    }

    @Override
    public void run(TrackPlanId plan, String fingerprint) {
        moving.run(plan, fingerprint, current.author());
    }

    @Override
    public void undo(TrackPlanId plan) {
        moving.undo(plan, current.author());
    }
}
