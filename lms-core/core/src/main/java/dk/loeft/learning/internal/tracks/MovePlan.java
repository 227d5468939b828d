package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.TrackDecision;
import dk.loeft.learning.TrackDecisions;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackPlanId;
import dk.loeft.learning.TrackVersionId;
import dk.loeft.learning.VersionPlanState;
import dk.loeft.learning.internal.RunOncePlan;
import dk.loeft.organisation.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What is to become of people on older versions of a track. Its people are rows of their own; it is run and undone at once. */
@Entity
@Table(name = "track_plan")
class MovePlan extends RunOncePlan {
    @Column(name = "track_id", nullable = false, updatable = false)
    private long trackId;

    @Enumerated(EnumType.STRING)
    @Column(name = "not_begun", nullable = false, updatable = false)
    private TrackDecision notBegun = TrackDecision.KEEP;

    @Enumerated(EnumType.STRING)
    @Column(name = "under_way", nullable = false, updatable = false)
    private TrackDecision underWay = TrackDecision.KEEP;

    @Enumerated(EnumType.STRING)
    @Column(name = "nearly_done", nullable = false, updatable = false)
    private TrackDecision nearlyDone = TrackDecision.KEEP;

    protected MovePlan() {}

    MovePlan(TrackId track, TrackVersionId to, TrackDecisions decisions, Optional<PersonId> who, Instant now) {
        super(to.value(), who, now);
        this.trackId = track.value();
        this.notBegun = decisions.notBegun();
        this.underWay = decisions.underWay();
        this.nearlyDone = decisions.nearlyDone();
    }

    void run(Optional<PersonId> who, Instant now) {
        run(VersionPlanState.DONE, who, now);
    }

    void undo(Optional<PersonId> who, Instant now) {
        undo(VersionPlanState.UNDONE, who, now);
    }

    TrackPlanId id() {
        return new TrackPlanId(key());
    }

    TrackId track() {
        return new TrackId(trackId);
    }

    TrackVersionId toVersion() {
        return new TrackVersionId(toVersionKey());
    }
}
