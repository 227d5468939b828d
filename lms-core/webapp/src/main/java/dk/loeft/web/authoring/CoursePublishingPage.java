package dk.loeft.web.authoring;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.VersionDecision;
import dk.loeft.learning.VersionDecisions;
import dk.loeft.learning.VersionGroups;
import dk.loeft.learning.VersionPlan;
import dk.loeft.learning.VersionPlanId;
import dk.loeft.learning.VersionPlans;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Publishing a version, and what becomes of those on older ones. */
@Named("publishing")
@RequestScoped
public class CoursePublishingPage {
    private final VersionPlans plans;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private CourseId course = new CourseId(0);
    private Optional<VersionGroups> groups = Optional.empty();
    private Optional<List<VersionPlan>> made = Optional.empty();

    private VersionDecision notStarted = VersionDecisions.asBefore().notStarted();
    private VersionDecision inProgress = VersionDecisions.asBefore().inProgress();
    private VersionDecision failed = VersionDecisions.asBefore().failed();
    private String reason = "";

    @Inject
    public CoursePublishingPage(VersionPlans plans, Address address, Refusals refusals, Toasts toasts) {
        this.plans = plans;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected CoursePublishingPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        course = new CourseId(address.key("id"));
    }

    /** Publishes the newest version; where more is decided, the plan is shown next. */
    public @Nullable String publish() {
        try {
            Optional<VersionPlanId> plan = plans.publish(course, decisions());
            toasts.done("authoring", "version.published");
            return plan.map(Outcomes::plan).orElseGet(() -> Outcomes.course(course));
        } catch (RefusedException e) {
            refusals.show(e, Map.of("learning.plan.reason", "publish:reason"));
            return null;
        }
    }

    /** Makes a plan for a version that is out already. */
    public @Nullable String plan() {
        try {
            return Outcomes.plan(plans.plan(course, decisions()));
        } catch (RefusedException e) {
            refusals.show(e, Map.of("learning.plan.reason", "move:reason"));
            return null;
        }
    }

    private VersionDecisions decisions() {
        return new VersionDecisions(notStarted, inProgress, failed, reason);
    }

    /** Who is on older versions. */
    public VersionGroups getGroups() {
        if (groups.isEmpty()) {
            groups = Optional.of(plans.groups(course));
        }
        return groups.orElseThrow();
    }

    /** The plans made so far, the newest first. */
    public List<VersionPlan> getPlans() {
        if (made.isEmpty()) {
            made = Optional.of(plans.plansOf(course));
        }
        return made.orElseThrow();
    }

    public VersionDecision getNotStarted() {
        return notStarted;
    }

    public void setNotStarted(VersionDecision notStarted) {
        this.notStarted = notStarted;
    }

    public VersionDecision getInProgress() {
        return inProgress;
    }

    public void setInProgress(VersionDecision inProgress) {
        this.inProgress = inProgress;
    }

    public VersionDecision getFailed() {
        return failed;
    }

    public void setFailed(VersionDecision failed) {
        this.failed = failed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
