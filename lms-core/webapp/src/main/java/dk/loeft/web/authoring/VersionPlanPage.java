package dk.loeft.web.authoring;

import dk.loeft.learning.EnrolmentId;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.VersionDecision;
import dk.loeft.learning.VersionOutcome;
import dk.loeft.learning.VersionPlan;
import dk.loeft.learning.VersionPlanFilter;
import dk.loeft.learning.VersionPlanId;
import dk.loeft.learning.VersionPlanPerson;
import dk.loeft.learning.VersionPlanState;
import dk.loeft.learning.VersionPlanUnit;
import dk.loeft.learning.VersionPlans;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A version plan: whom it touches, running it, and undoing it. */
@Named("versionPlan")
@RequestScoped
public class VersionPlanPage extends PlanPage<VersionPlan, VersionPlanPerson> {
    private static final int UNITS = 10;

    private final VersionPlans plans;

    private Page<VersionPlanUnit> units = new Page<>(List.of(), 0, PageRequest.first(UNITS));
    private VersionDecision decision = VersionDecision.KEEP;

    private String state = "";
    private String outcome = "";
    private long unit;

    @Inject
    public VersionPlanPage(VersionPlans plans, Address address, Refusals refusals, Toasts toasts) {
        super(address, refusals, toasts);
        this.plans = plans;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected VersionPlanPage() {
        this(null, null, null, null);
    }

    @Override
    protected Optional<VersionPlan> find(long key) {
        return plans.find(new VersionPlanId(key));
    }

    @Override
    protected VersionPlanState stateOf(VersionPlan found) {
        return found.state();
    }

    @Override
    protected String fingerprintOf(VersionPlan found) {
        return found.fingerprint();
    }

    @Override
    protected long keyOf(VersionPlanPerson row) {
        return row.enrolment().value();
    }

    @Override
    protected String nameOf(VersionPlanPerson row) {
        return row.name();
    }

    @Override
    protected void show() {
        VersionPlanFilter filter = new VersionPlanFilter(
                getList().getText(),
                named(LearningState.values(), state),
                named(VersionDecision.values(), getDecided()),
                named(VersionOutcome.values(), outcome),
                unit > 0 ? Optional.of(new UnitId(unit)) : Optional.empty());
        getList().show(plans.people(getView().id(), filter, getList().request()));
        units = plans.units(getView().id(), PageRequest.first(UNITS));
    }

    @Override
    protected String here() {
        return Outcomes.plan(getView().id());
    }

    /** Does what the plan says, as it was looked at. */
    public @Nullable String run() {
        return act("plan.ran", () -> {
            plans.run(getView().id(), getFingerprint());
            settleAll();
        });
    }

    /** Goes on where completions were interrupted. */
    public @Nullable String settle() {
        return act("plan.settled", this::settleAll);
    }

    public @Nullable String undo() {
        return act("plan.undone.toast", () -> {
            plans.undo(getView().id());
            settleAll();
        });
    }

    /** Decides for one person. */
    public @Nullable String except() {
        return act("plan.excepted", () -> plans.except(getView().id(), new EnrolmentId(person()), decision));
    }

    /** Each batch is a transaction of its own; what is done is done if the next one fails. */
    private void settleAll() {
        long waiting = plans.settle(getView().id());
        long before = Long.MAX_VALUE;
        while (waiting > 0 && waiting < before) {
            before = waiting;
            waiting = plans.settle(getView().id());
        }
    }

    public boolean isWaiting() {
        return planState() == VersionPlanState.RUNNING || planState() == VersionPlanState.UNDOING;
    }

    /** How many were no longer as the plan had them. */
    public long getChanged() {
        return getView().people(VersionOutcome.CHANGED);
    }

    public Page<VersionPlanUnit> getUnits() {
        return units;
    }

    public List<String> getStates() {
        return List.of("NOT_STARTED", "IN_PROGRESS", "FAILED");
    }

    public VersionDecision[] getDecisions() {
        return VersionDecision.values();
    }

    public VersionOutcome[] getOutcomes() {
        return VersionOutcome.values();
    }

    public VersionDecision getDecision() {
        return decision;
    }

    public void setDecision(VersionDecision decision) {
        this.decision = decision;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }
}
