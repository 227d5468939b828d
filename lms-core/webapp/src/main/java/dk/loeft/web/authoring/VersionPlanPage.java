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
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A version plan: whom it touches, running it, and undoing it. */
@Named("versionPlan")
@RequestScoped
public class VersionPlanPage {
    private static final int PAGE_SIZE = 25;

    private static final int UNITS = 10;

    private final VersionPlans plans;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private final ListState<VersionPlanPerson> list = new ListState<>(PAGE_SIZE, "name", false);

    private Optional<VersionPlan> plan = Optional.empty();
    private Page<VersionPlanUnit> units = new Page<>(List.of(), 0, PageRequest.first(UNITS));
    private String edit = "";
    private String fingerprint = "";
    private VersionDecision decision = VersionDecision.KEEP;

    private String state = "";
    private String decided = "";
    private String outcome = "";
    private long unit;

    @Inject
    public VersionPlanPage(VersionPlans plans, Address address, Refusals refusals, Toasts toasts) {
        this.plans = plans;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected VersionPlanPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        edit = address.text("edit");
        plan = plans.find(new VersionPlanId(address.key("id")));
        fingerprint = plan.map(VersionPlan::fingerprint).orElse("");
    }

    /** Reads the people once the address has been read; answers "not found" for a plan that is not there. */
    public void load() throws IOException {
        if (plan.isEmpty()) {
            address.notFound();
            return;
        }
        VersionPlanFilter filter = new VersionPlanFilter(
                list.getText(),
                named(LearningState.values(), state),
                named(VersionDecision.values(), decided),
                named(VersionOutcome.values(), outcome),
                unit > 0 ? Optional.of(new UnitId(unit)) : Optional.empty());
        list.show(plans.people(getView().id(), filter, list.request()));
        units = plans.units(getView().id(), PageRequest.first(UNITS));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
    }

    /** Does what the plan says, as it was looked at. */
    public @Nullable String run() {
        return act("plan.ran", () -> {
            plans.run(getView().id(), fingerprint);
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
        return act(
                "plan.excepted", () -> plans.except(getView().id(), new EnrolmentId(address.key("person")), decision));
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

    private @Nullable String act(String done, Runnable work) {
        try {
            work.run();
            toasts.done("authoring", done);
            return Outcomes.plan(getView().id());
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public boolean isFound() {
        return plan.isPresent();
    }

    public VersionPlan getView() {
        return plan.orElseThrow();
    }

    public boolean isPlanned() {
        return getView().state() == VersionPlanState.PLANNED;
    }

    public boolean isWaiting() {
        return getView().state() == VersionPlanState.RUNNING || getView().state() == VersionPlanState.UNDOING;
    }

    public boolean isDone() {
        return getView().state() == VersionPlanState.DONE;
    }

    public boolean isUndone() {
        return getView().state() == VersionPlanState.UNDONE;
    }

    /** How many were no longer as the plan had them. */
    public long getChanged() {
        return getView().people(VersionOutcome.CHANGED);
    }

    /** How many get another version or are credited by it. */
    public long getTouched() {
        return getView().people(VersionDecision.MOVE) + getView().people(VersionDecision.CREDIT);
    }

    /** The beginning of the fingerprint, enough to tell two plans apart. */
    public String getShortFingerprint() {
        return fingerprint.substring(0, 12);
    }

    /** Whether an exception is being written; the list is not read yet when a form is sent. */
    public boolean isExcepting() {
        return edit.equals("except") && isPlanned() && address.key("person") > 0;
    }

    /** The name of whoever is excepted, empty if not on this page of the list. */
    public String getPersonName() {
        long key = address.key("person");
        return list.getRows().stream()
                .filter(each -> each.enrolment().value() == key)
                .map(VersionPlanPerson::name)
                .findFirst()
                .orElse("");
    }

    public Page<VersionPlanUnit> getUnits() {
        return units;
    }

    public ListState<VersionPlanPerson> getList() {
        return list;
    }

    /** Whether only some of the people are wanted. */
    public boolean isFiltered() {
        return !(list.getText() + state + decided + outcome).isEmpty() || unit > 0;
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

    /** Which form is open: {@code undo}, {@code except} or none. */
    public String getEdit() {
        return edit;
    }

    public String getFingerprint() {
        return fingerprint;
    }

    public void setFingerprint(String fingerprint) {
        this.fingerprint = fingerprint;
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

    public String getDecided() {
        return decided;
    }

    public void setDecided(String decided) {
        this.decided = decided;
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
