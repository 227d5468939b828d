package dk.loeft.learning.internal;

import dk.loeft.learning.EnrolmentId;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.Success;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person takes a course. It begins when the course is first opened and is completed once; a later attempt may better the
 * score, never take the completion back.
 */
@Entity
@Table(name = "enrolment")
class Enrolment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Column(name = "course_id", nullable = false, updatable = false)
    private long courseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private LearningState state = LearningState.NOT_STARTED;

    @Column(name = "enrolled_at", nullable = false, updatable = false)
    private Instant enrolledAt = Instant.EPOCH;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "score")
    private @Nullable BigDecimal score;

    @Column(name = "parts_done", nullable = false)
    private int partsDone;

    @Column(name = "parts_total", nullable = false)
    private int partsTotal;

    @Column(name = "current_attempt_id")
    private @Nullable Long currentAttemptId;

    @Column(name = "language")
    private @Nullable String language;

    @Column(name = "kept_version_id")
    private @Nullable Long keptVersionId;

    protected Enrolment() {}

    Enrolment(long personId, long courseId, Instant now) {
        this.personId = personId;
        this.courseId = courseId;
        this.enrolledAt = now;
    }

    /** A new attempt is the one that counts from now on. */
    void begin(Attempt attempt, int parts, Instant now) {
        this.currentAttemptId = attempt.id().value();
        if (startedAt == null) {
            this.startedAt = now;
        }
        if (state != LearningState.COMPLETED) {
            this.state = LearningState.IN_PROGRESS;
            this.partsDone = 0;
            this.partsTotal = parts;
        }
    }

    /** Goes on in another attempt, which begins where the one before stood as far as the parts are the same. */
    void goOn(Attempt attempt, int parts) {
        this.currentAttemptId = attempt.id().value();
        if (state != LearningState.COMPLETED) {
            this.state = LearningState.IN_PROGRESS;
            this.partsDone = attempt.partsDone();
            this.partsTotal = parts;
            this.score = attempt.score().orElse(null);
        }
    }

    /** An attempt that had been set aside was completed all the same: it is the one that counts. */
    void finishWith(Attempt attempt) {
        this.currentAttemptId = attempt.id().value();
    }

    /** The person chose a language. */
    void takeIn(String chosen) {
        this.language = chosen;
    }

    /** Whether it is the attempt that counts. */
    boolean counts(Attempt attempt) {
        return currentAttemptId != null && currentAttemptId == attempt.id().value();
    }

    /** Takes over where its current attempt stands; a report of an earlier attempt changes nothing. */
    void follow(Attempt attempt) {
        if (!counts(attempt)) {
            return;
        }
        if (attempt.completed() && attempt.success() != Success.FAILED) {
            complete(attempt);
        } else if (state != LearningState.COMPLETED) {
            this.state = attempt.completed() ? LearningState.FAILED : LearningState.IN_PROGRESS;
            this.score = attempt.score().orElse(null);
        }
        if (state != LearningState.COMPLETED || attempt.completed()) {
            this.partsDone = attempt.partsDone();
            this.partsTotal = attempt.partsTotal();
        }
    }

    private void complete(Attempt attempt) {
        if (state != LearningState.COMPLETED) {
            this.score = null;
            this.completedAt = attempt.completedAt().orElseThrow();
            this.state = LearningState.COMPLETED;
        }
        attempt.score()
                .filter(fresh -> score == null || fresh.compareTo(score) > 0)
                .ifPresent(fresh -> this.score = fresh);
    }

    /**
     * The completion of an attempt is taken back.
     *
     * @param other when another attempt at it was first completed: then the course stays completed, since that moment
     */
    void takeBack(Attempt attempt, Optional<Instant> other) {
        this.completedAt = other.orElse(null);
        if (other.isEmpty()) {
            this.state = LearningState.IN_PROGRESS;
            this.score = null;
            this.partsDone = counts(attempt) ? attempt.partsDone() : 0;
        }
    }

    EnrolmentId id() {
        return new EnrolmentId(id);
    }

    long courseId() {
        return courseId;
    }

    LearningState state() {
        return state;
    }

    /** The language that the person chose, absent if none was. */
    Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** The version on which a plan keeps the person until the course is completed. */
    Optional<Long> keptVersion() {
        return state == LearningState.COMPLETED ? Optional.empty() : Optional.ofNullable(keptVersionId);
    }

    Optional<Long> currentAttempt() {
        return Optional.ofNullable(currentAttemptId);
    }
}
