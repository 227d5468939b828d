package dk.loeft.learning.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.VersionDecision;
import dk.loeft.learning.VersionDecisions;
import dk.loeft.learning.VersionPlanId;
import dk.loeft.learning.VersionPlanState;
import dk.loeft.organisation.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to become of people on older versions of a course. Its people are rows of their own, for there may be tens of thousands;
 * completions by it are told one by one, so running and undoing take their time.
 */
@Entity
@Table(name = "version_plan")
class Plan extends RunOncePlan {
    @Column(name = "course_id", nullable = false, updatable = false)
    private long courseId;

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

    protected Plan() {}

    Plan(CourseId course, CourseVersion to, VersionDecisions decisions, Optional<PersonId> who, Instant now) {
        super(to.id(), who, now);
        this.courseId = course.value();
        this.notStarted = decisions.notStarted();
        this.inProgress = decisions.inProgress();
        this.failed = decisions.failed();
        this.reason = decisions.reason().strip();
    }

    void drop() {
        become(VersionPlanState.DROPPED);
    }

    void run(Optional<PersonId> who, Instant now) {
        run(VersionPlanState.RUNNING, who, now);
    }

    void undo(Optional<PersonId> who, Instant now) {
        undo(VersionPlanState.UNDOING, who, now);
    }

    /** Nothing waits any more. */
    void settled() {
        if (state() == VersionPlanState.RUNNING) {
            become(VersionPlanState.DONE);
        } else if (state() == VersionPlanState.UNDOING) {
            become(VersionPlanState.UNDONE);
        }
    }

    VersionPlanId id() {
        return new VersionPlanId(key());
    }

    CourseId course() {
        return new CourseId(courseId);
    }

    long toVersion() {
        return toVersionKey();
    }

    VersionDecisions decisions() {
        return new VersionDecisions(notStarted, inProgress, failed, reason);
    }
}
