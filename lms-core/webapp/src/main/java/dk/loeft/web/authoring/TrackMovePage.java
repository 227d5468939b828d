package dk.loeft.web.authoring;

import dk.loeft.learning.AuthoredTrack;
import dk.loeft.learning.TrackAuthoring;
import dk.loeft.learning.TrackDecision;
import dk.loeft.learning.TrackDecisions;
import dk.loeft.learning.TrackGroups;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackPlan;
import dk.loeft.learning.TrackPlans;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An author decides for those on older versions of a track; also the plans made before. */
@Named("trackMove")
@RequestScoped
public class TrackMovePage {
    private final TrackAuthoring authoring;
    private final TrackPlans plans;
    private final Address address;
    private final Refusals refusals;

    private TrackId id = new TrackId(0);
    private Optional<AuthoredTrack> track = Optional.empty();
    private TrackGroups groups = new TrackGroups(0, 0, 0, 0);
    private List<TrackPlan> former = List.of();
    private TrackDecision notBegun = TrackDecision.MOVE;
    private TrackDecision underWay = TrackDecision.KEEP;
    private TrackDecision nearlyDone = TrackDecision.KEEP;

    @Inject
    public TrackMovePage(TrackAuthoring authoring, TrackPlans plans, Address address, Refusals refusals) {
        this.authoring = authoring;
        this.plans = plans;
        this.address = address;
        this.refusals = refusals;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected TrackMovePage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        id = new TrackId(address.key("id"));
        track = authoring.authoredTrack(id);
        if (track.isPresent()) {
            groups = plans.groups(id);
            former = plans.plansOf(id);
        }
    }

    /** Answers "not found" for a track that is not there. */
    public void check() throws IOException {
        if (track.isEmpty()) {
            address.notFound();
        }
    }

    public @Nullable String plan() {
        try {
            return Outcomes.plan(plans.plan(id, new TrackDecisions(notBegun, underWay, nearlyDone)));
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public boolean isFound() {
        return track.isPresent();
    }

    public AuthoredTrack getTrack() {
        return track.orElseThrow();
    }

    public TrackGroups getGroups() {
        return groups;
    }

    public List<TrackPlan> getFormer() {
        return former;
    }

    public List<TrackDecision> getDecisions() {
        return List.of(TrackDecision.values());
    }

    public TrackDecision getNotBegun() {
        return notBegun;
    }

    public void setNotBegun(TrackDecision notBegun) {
        this.notBegun = notBegun;
    }

    public TrackDecision getUnderWay() {
        return underWay;
    }

    public void setUnderWay(TrackDecision underWay) {
        this.underWay = underWay;
    }

    public TrackDecision getNearlyDone() {
        return nearlyDone;
    }

    public void setNearlyDone(TrackDecision nearlyDone) {
        this.nearlyDone = nearlyDone;
    }
}
