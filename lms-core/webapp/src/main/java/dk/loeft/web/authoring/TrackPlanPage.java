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
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Retry;
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

/** A plan for those on older versions of a track: whom it touches, running it, and undoing it. */
@Named("trackPlan")
@RequestScoped
public class TrackPlanPage {
    private static final int PAGE_SIZE = 25;

    private static final int SHORT = 12;

    private final TrackPlans plans;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private final ListState<TrackPlanPerson> list = new ListState<>(PAGE_SIZE, "name", false);

    private Optional<TrackPlan> plan = Optional.empty();
    private String edit = "";
    private String fingerprint = "";
    private TrackDecision decision = TrackDecision.KEEP;
    private String stage = "";
    private String decided = "";

    @Inject
    public TrackPlanPage(TrackPlans plans, Address address, Refusals refusals, Toasts toasts) {
        this.plans = plans;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected TrackPlanPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        edit = address.text("edit");
        plan = plans.find(new TrackPlanId(address.key("id")));
        fingerprint = plan.map(TrackPlan::fingerprint).orElse("");
    }

    /** Reads the people once the address has been read; answers "not found" for a plan that is not there. */
    public void load() throws IOException {
        if (plan.isEmpty()) {
            address.notFound();
            return;
        }
        TrackPlanFilter filter = new TrackPlanFilter(
                list.getText(), named(TrackStage.values(), stage), named(TrackDecision.values(), decided));
        list.show(plans.people(getView().id(), filter, list.request()));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
    }

    /** Does what the plan says, as it was looked at. */
    public @Nullable String run() {
        return act("plan.ran", () -> plans.run(getView().id(), fingerprint));
    }

    public @Nullable String undo() {
        return act("plan.undone.toast", () -> plans.undo(getView().id()));
    }

    /** Decides for one person. */
    public @Nullable String except() {
        return act("plan.excepted", () -> plans.except(getView().id(), new PersonId(address.key("person")), decision));
    }

    private @Nullable String act(String done, Runnable work) {
        try {
            Retry.of(() -> {
                work.run();
                return true;
            });
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

    public TrackPlan getView() {
        return plan.orElseThrow();
    }

    public boolean isPlanned() {
        return getView().state() == VersionPlanState.PLANNED;
    }

    public boolean isDone() {
        return getView().state() == VersionPlanState.DONE;
    }

    public boolean isUndone() {
        return getView().state() == VersionPlanState.UNDONE;
    }

    /** The beginning of the fingerprint, enough to tell two plans apart. */
    public String getShortFingerprint() {
        return getView().fingerprint().substring(0, SHORT);
    }

    /** Whether an exception is being written; the list is not read yet when a form is sent. */
    public boolean isExcepting() {
        return edit.equals("except") && isPlanned() && address.key("person") > 0;
    }

    /** The name of whoever is excepted, empty if not on this page of the list. */
    public String getPersonName() {
        long key = address.key("person");
        return list.getRows().stream()
                .filter(each -> each.person().value() == key)
                .map(TrackPlanPerson::name)
                .findFirst()
                .orElse("");
    }

    public ListState<TrackPlanPerson> getList() {
        return list;
    }

    public List<TrackStage> getStages() {
        return List.of(TrackStage.values());
    }

    public List<TrackDecision> getDecisions() {
        return List.of(TrackDecision.values());
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

    public String getDecided() {
        return decided;
    }

    public void setDecided(String decided) {
        this.decided = decided;
    }
}
