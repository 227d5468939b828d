package dk.loeft.learning.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.EnrolmentId;
import dk.loeft.learning.VersionDecision;
import dk.loeft.learning.VersionDecisions;
import dk.loeft.learning.VersionGroups;
import dk.loeft.learning.VersionPlan;
import dk.loeft.learning.VersionPlanFilter;
import dk.loeft.learning.VersionPlanId;
import dk.loeft.learning.VersionPlanPerson;
import dk.loeft.learning.VersionPlanUnit;
import dk.loeft.learning.VersionPlans;
import dk.loeft.organisation.CurrentActor;
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
class VersionPlansService implements VersionPlans {
    private final CurrentActor current;

    private final CourseWriting writing;

    private final VersionPlanning planning;

    private final VersionPlanRunning running;

    private final PlanListRepository lists;

    @Inject
    VersionPlansService(
            CurrentActor current,
            CourseWriting writing,
            VersionPlanning planning,
            VersionPlanRunning running,
            PlanListRepository lists) {
        this.current = current;
        this.writing = writing;
        this.planning = planning;
        this.running = running;
        this.lists = lists;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected VersionPlansService() {
        this(null, null, null, null, null);
    }

    @Override
    public VersionGroups groups(CourseId course) {
        return planning.groups(course);
    }

    @Override
    public Optional<VersionPlanId> publish(CourseId course, VersionDecisions decisions) {
        boolean asked = planning.groups(course).any() && !decisions.sameAs(VersionDecisions.asBefore());
        writing.publish(course);
        return asked ? Optional.of(plan(course, decisions)) : Optional.empty();
    }

    @Override
    public VersionPlanId plan(CourseId course, VersionDecisions decisions) {
        return planning.plan(course, decisions, current.get().person());
    }

    @Override
    public Optional<VersionPlan> find(VersionPlanId plan) {
        return lists.find(plan);
    }

    @Override
    public List<VersionPlan> plansOf(CourseId course) {
        return lists.of(course);
    }

    @Override
    public Page<VersionPlanPerson> people(VersionPlanId plan, VersionPlanFilter filter, PageRequest page) {
        return lists.people(plan, filter, page);
    }

    @Override
    public Page<VersionPlanUnit> units(VersionPlanId plan, PageRequest page) {
        return lists.units(plan, page);
    }

    @Override
    public void except(VersionPlanId plan, EnrolmentId enrolment, VersionDecision decision) {
        planning.except(plan, enrolment, decision);
    }

    @Override
    public void run(VersionPlanId plan, String fingerprint) {
        running.run(plan, fingerprint, current.get().person());
    }

    @Override
    public long settle(VersionPlanId plan) {
        return running.settle(plan);
    }

    @Override
    public void undo(VersionPlanId plan) {
        running.undo(plan, current.get().person());
    }
}
