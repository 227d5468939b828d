package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.TrackDecision;
import dk.loeft.learning.TrackDecisions;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackPlanId;
import dk.loeft.learning.TrackVersionId;
import dk.loeft.learning.VersionPlanState;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of people on older versions of a track. It is planned, run once, and may be undone within 30 days; one that was
 * not run is dropped when a newer one is made. Its people are rows of their own.
 */
@Entity
@Table(name = "track_plan")
class MovePlan {
    static final Duration UNDO_WITHIN = Duration.ofDays(30);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "track_id", nullable = false, updatable = false)
    private long trackId;

    @Column(name = "to_version_id", nullable = false, updatable = false)
    private long toVersionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private VersionPlanState state = VersionPlanState.PLANNED;

    @Enumerated(EnumType.STRING)
    @Column(name = "not_begun", nullable = false, updatable = false)
    private TrackDecision notBegun = TrackDecision.KEEP;

    @Enumerated(EnumType.STRING)
    @Column(name = "under_way", nullable = false, updatable = false)
    private TrackDecision underWay = TrackDecision.KEEP;

    @Enumerated(EnumType.STRING)
    @Column(name = "nearly_done", nullable = false, updatable = false)
    private TrackDecision nearlyDone = TrackDecision.KEEP;

    @Column(name = "fingerprint", nullable = false)
    private String fingerprint = "";

    @Column(name = "planned_at", nullable = false, updatable = false)
    private Instant plannedAt = Instant.EPOCH;

    @Column(name = "planned_by", updatable = false)
    private @Nullable Long plannedBy;

    @Column(name = "run_at")
    private @Nullable Instant runAt;

    @Column(name = "run_by")
    private @Nullable Long runBy;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Column(name = "undone_by")
    private @Nullable Long undoneBy;

    protected MovePlan() {}

    MovePlan(TrackId track, TrackVersionId to, TrackDecisions decisions, Optional<PersonId> who, Instant now) {
        this.trackId = track.value();
        this.toVersionId = to.value();
        this.notBegun = decisions.notBegun();
        this.underWay = decisions.underWay();
        this.nearlyDone = decisions.nearlyDone();
        this.plannedAt = now;
        this.plannedBy = who.map(PersonId::value).orElse(null);
    }

    /** What it says by now. */
    void says(String sum) {
        this.fingerprint = sum;
    }

    /** Refuses a plan that can no longer be changed or run. */
    void checkOpen() {
        if (state != VersionPlanState.PLANNED) {
            throw new RefusedException("learning.plan.not-open");
        }
    }

    void run(Optional<PersonId> who, Instant now) {
        checkOpen();
        this.state = VersionPlanState.DONE;
        this.runAt = now;
        this.runBy = who.map(PersonId::value).orElse(null);
    }

    void undo(Optional<PersonId> who, Instant now) {
        if (runAt == null || state != VersionPlanState.DONE) {
            throw new RefusedException("learning.plan.not-run");
        }
        if (now.isAfter(runAt.plus(UNDO_WITHIN))) {
            throw new RefusedException("learning.plan.too-late", UNDO_WITHIN.toDays());
        }
        this.state = VersionPlanState.UNDONE;
        this.undoneAt = now;
        this.undoneBy = who.map(PersonId::value).orElse(null);
    }

    TrackPlanId id() {
        return new TrackPlanId(id);
    }

    TrackId track() {
        return new TrackId(trackId);
    }

    TrackVersionId toVersion() {
        return new TrackVersionId(toVersionId);
    }

    String fingerprint() {
        return fingerprint;
    }
}
