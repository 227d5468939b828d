package dk.loeft.learning.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.VersionDecision;
import dk.loeft.learning.VersionDecisions;
import dk.loeft.learning.VersionPlanId;
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
 * What is to become of people on older versions. It is planned, run once, and may be undone within 30 days; one that was not run
 * is dropped when a newer one is made. Its people are rows of their own, for there may be tens of thousands.
 */
@Entity
@Table(name = "version_plan")
class Plan {
    static final Duration UNDO_WITHIN = Duration.ofDays(30);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "course_id", nullable = false, updatable = false)
    private long courseId;

    @Column(name = "to_version_id", nullable = false, updatable = false)
    private long toVersionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private VersionPlanState state = VersionPlanState.PLANNED;

    @Enumerated(EnumType.STRING)
    @Column(name = "not_started", nullable = false, updatable = false)
    private VersionDecision notStarted = VersionDecision.MOVE;

    @Enumerated(EnumType.STRING)
    @Column(name = "in_progress", nullable = false, updatable = false)
    private VersionDecision inProgress = VersionDecision.KEEP;

    @Enumerated(EnumType.STRING)
    @Column(name = "failed", nullable = false, updatable = false)
    private VersionDecision failed = VersionDecision.MOVE;

    @Column(name = "reason", nullable = false, updatable = false)
    private String reason = "";

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

    protected Plan() {}

    Plan(CourseId course, CourseVersion to, VersionDecisions decisions, Optional<PersonId> who, Instant now) {
        this.courseId = course.value();
        this.toVersionId = to.id();
        this.notStarted = decisions.notStarted();
        this.inProgress = decisions.inProgress();
        this.failed = decisions.failed();
        this.reason = decisions.reason().strip();
        this.plannedAt = now;
        this.plannedBy = who.map(PersonId::value).orElse(null);
    }

    /** What it says by now. */
    void says(String sum) {
        this.fingerprint = sum;
    }

    void drop() {
        this.state = VersionPlanState.DROPPED;
    }

    /** Refuses a plan that can no longer be changed or run. */
    void checkOpen() {
        if (state != VersionPlanState.PLANNED) {
            throw new RefusedException("learning.plan.not-open");
        }
    }

    void run(Optional<PersonId> who, Instant now) {
        checkOpen();
        this.state = VersionPlanState.RUNNING;
        this.runAt = now;
        this.runBy = who.map(PersonId::value).orElse(null);
    }

    void undo(Optional<PersonId> who, Instant now) {
        if (runAt == null || (state != VersionPlanState.RUNNING && state != VersionPlanState.DONE)) {
            throw new RefusedException("learning.plan.not-run");
        }
        if (now.isAfter(runAt.plus(UNDO_WITHIN))) {
            throw new RefusedException("learning.plan.too-late", UNDO_WITHIN.toDays());
        }
        this.state = VersionPlanState.UNDOING;
        this.undoneAt = now;
        this.undoneBy = who.map(PersonId::value).orElse(null);
    }

    /** Nothing waits any more. */
    void settled() {
        if (state == VersionPlanState.RUNNING) {
            this.state = VersionPlanState.DONE;
        } else if (state == VersionPlanState.UNDOING) {
            this.state = VersionPlanState.UNDONE;
        }
    }

    VersionPlanId id() {
        return new VersionPlanId(id);
    }

    CourseId course() {
        return new CourseId(courseId);
    }

    long toVersion() {
        return toVersionId;
    }

    VersionPlanState state() {
        return state;
    }

    VersionDecisions decisions() {
        return new VersionDecisions(notStarted, inProgress, failed, reason);
    }

    String fingerprint() {
        return fingerprint;
    }
}
