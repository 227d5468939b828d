package dk.loeft.web.authoring;

import dk.loeft.learning.TrackDecision;
import dk.loeft.learning.TrackPlan;
import dk.loeft.learning.TrackPlanFilter;
import dk.loeft.learning.TrackPlanId;
import dk.loeft.learning.TrackPlanPerson;
import dk.loeft.learning.TrackPlans;
import dk.loeft.learning.TrackStage;
import dk.loeft.learning.VersionPlanState;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Retry;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan for those on older versions of a track: whom it touches, running it, and undoing it. */
@Named("trackPlan")
@RequestScoped
public class TrackPlanPage extends PlanPage<TrackPlan, TrackPlanPerson> {
    private final TrackPlans plans;

    private TrackDecision decision = TrackDecision.KEEP;
    private String stage = "";

    @Inject
    public TrackPlanPage(TrackPlans plans, Address address, Refusals refusals, Toasts toasts) {
        super(address, refusals, toasts);
        this.plans = plans;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected TrackPlanPage() {
        this(null, null, null, null);
    }

    @Override
    protected Optional<TrackPlan> find(long key) {
        return plans.find(new TrackPlanId(key));
    }

    @Override
    protected VersionPlanState stateOf(TrackPlan found) {
        return found.state();
    }

    @Override
    protected String fingerprintOf(TrackPlan found) {
        return found.fingerprint();
    }

    @Override
    protected long keyOf(TrackPlanPerson row) {
        return row.person().value();
    }

    @Override
    protected String nameOf(TrackPlanPerson row) {
        return row.name();
    }

    @Override
    protected void show() {
        TrackPlanFilter filter = new TrackPlanFilter(
                getList().getText(), named(TrackStage.values(), stage), named(TrackDecision.values(), getDecided()));
        getList().show(plans.people(getView().id(), filter, getList().request()));
    }

    @Override
    protected String here() {
        return Outcomes.plan(getView().id());
    }

    /** Does what the plan says, as it was looked at. */
    public @Nullable String run() {
        return act("plan.ran", again(() -> plans.run(getView().id(), getFingerprint())));
    }

    public @Nullable String undo() {
        return act("plan.undone.toast", again(() -> plans.undo(getView().id())));
    }

    /** Decides for one person. */
    public @Nullable String except() {
        return act("plan.excepted", again(() -> plans.except(getView().id(), new PersonId(person()), decision)));
    }

    /** People go on learning meanwhile, so what is done at once for all may have to give way and begin again. */
    private static Runnable again(Runnable work) {
        return () -> Retry.of(() -> {
            work.run();
            return true;
        });
    }

    public List<TrackStage> getStages() {
        return List.of(TrackStage.values());
    }

    public List<TrackDecision> getDecisions() {
        return List.of(TrackDecision.values());
    }

    public TrackDecision getDecision() {
        return decision;
    }

    public void setDecision(TrackDecision decision) {
        this.decision = decision;
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage;
    }
}
