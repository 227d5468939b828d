package dk.loeft.learning.internal;

import dk.loeft.learning.VersionPlanState;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life of a plan for people on older versions of a course or a track: it is planned, run once as it was seen, and may be undone
 * within 30 days; one that was not run is dropped when a newer one is made. Whom it is about and what it decides is the plan's own.
 */
@MappedSuperclass
public abstract class RunOncePlan {
    /** How long after it was run it may be undone. */
    public static final Duration UNDO_WITHIN = Duration.ofDays(30);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "to_version_id", nullable = false, updatable = false)
    private long toVersionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private VersionPlanState state = VersionPlanState.PLANNED;

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

    protected RunOncePlan() {}

    protected RunOncePlan(long toVersionId, Optional<PersonId> who, Instant now) {
        this.toVersionId = toVersionId;
        this.plannedAt = now;
        this.plannedBy = who.map(PersonId::value).orElse(null);
    }

    /** What it says by now. */
    public void says(String sum) {
        this.fingerprint = sum;
    }

    /** Refuses a plan that can no longer be changed or run. */
    public void checkOpen() {
        if (state != VersionPlanState.PLANNED) {
            throw new RefusedException("learning.plan.not-open");
        }
    }

    /** Refuses a plan that says something else than what was looked at. */
    public void checkSeen(String seen) {
        if (!fingerprint.equals(seen)) {
            throw new RefusedException("learning.plan.not-as-seen");
        }
    }

    /** Begins to do what it says; whether that takes time is the plan's own. */
    protected void run(VersionPlanState begun, Optional<PersonId> who, Instant now) {
        checkOpen();
        this.state = begun;
        this.runAt = now;
        this.runBy = who.map(PersonId::value).orElse(null);
    }

    /** Begins to take back what was done, if there is anything and it is not too late. */
    protected void undo(VersionPlanState begun, Optional<PersonId> who, Instant now) {
        if (runAt == null || (state != VersionPlanState.RUNNING && state != VersionPlanState.DONE)) {
            throw new RefusedException("learning.plan.not-run");
        }
        if (now.isAfter(runAt.plus(UNDO_WITHIN))) {
            throw new RefusedException("learning.plan.too-late", UNDO_WITHIN.toDays());
        }
        this.state = begun;
        this.undoneAt = now;
        this.undoneBy = who.map(PersonId::value).orElse(null);
    }

    /** Comes to another state by its own rules. */
    protected void become(VersionPlanState next) {
        this.state = next;
    }

    protected long key() {
        return id;
    }

    protected long toVersionKey() {
        return toVersionId;
    }

    public VersionPlanState state() {
        return state;
    }

    public String fingerprint() {
        return fingerprint;
    }
}
