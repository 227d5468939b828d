package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseVersionId;
import dk.loeft.learning.Success;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.organisation.PersonId;
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
 * One way through a version of a course. It follows the reports of its activity until it is completed; then it stays completed,
 * and only a better result is taken over. Without an enrolment it is a preview by an author.
 */
@Entity
@Table(name = "attempt")
class Attempt {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "enrolment_id", updatable = false)
    private @Nullable Long enrolmentId;

    @Column(name = "course_version_id", nullable = false, updatable = false)
    private long courseVersionId;

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "begun_at", nullable = false, updatable = false)
    private Instant begunAt = Instant.EPOCH;

    @Column(name = "reported_at")
    private @Nullable Instant reportedAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "success", nullable = false)
    private Success success = Success.UNKNOWN;

    @Column(name = "score")
    private @Nullable BigDecimal score;

    @Column(name = "seconds", nullable = false)
    private long seconds;

    @Column(name = "parts_done", nullable = false)
    private int partsDone;

    @Column(name = "parts_total", nullable = false)
    private int partsTotal;

    @Column(name = "language", updatable = false)
    private @Nullable String language;

    @Column(name = "succeeds_id", updatable = false)
    private @Nullable Long succeedsId;

    @Column(name = "carry_id")
    private @Nullable Long carryId;

    @Column(name = "carried_at")
    private @Nullable Instant carriedAt;

    @Column(name = "set_aside_at")
    private @Nullable Instant setAsideAt;

    @Column(name = "credited_at")
    private @Nullable Instant creditedAt;

    protected Attempt() {}

    Attempt(Optional<Enrolment> enrolment, CourseVersion version, PersonId person, int number, Instant now) {
        this.enrolmentId = enrolment.map(each -> each.id().value()).orElse(null);
        this.courseVersionId = version.id();
        this.personId = person.value();
        this.number = number;
        this.begunAt = now;
    }

    /** A new attempt begins in that language of its version. */
    Attempt in(Optional<String> further) {
        this.language = further.orElse(null);
        return this;
    }

    /** It takes the place of another attempt of the same enrolment, which stays as it is. */
    Attempt succeeding(Attempt former) {
        this.succeedsId = former.id;
        return this;
    }

    /** States are carried into it from the attempt that it succeeds. */
    void carried(long carrying, Instant now) {
        this.carryId = carrying;
        this.carriedAt = now;
    }

    /** Another attempt takes its place. It still follows its reports, and counts if it is completed. */
    void setAside(Instant now) {
        this.setAsideAt = now;
    }

    /** It is the one that counts again. */
    void takeUp() {
        this.setAsideAt = null;
    }

    /**
     * Takes over what was reported.
     *
     * @return whether the attempt became a completed course by it: done, and not failed, for the first time
     */
    boolean follow(ActivityReport report) {
        boolean before = passedThrough();
        this.reportedAt = report.at();
        this.seconds = Math.max(seconds, report.time().toSeconds());
        if (!finished()) {
            take(report);
        } else if (report.completed() && report.success() != Success.FAILED) {
            report.score()
                    .filter(fresh -> score == null || fresh.compareTo(score) > 0)
                    .ifPresent(fresh -> this.score = fresh);
        }
        return !before && passedThrough();
    }

    /** Takes over what somebody has noted, whatever stood before: it may be a correction. What is noted again happened once. */
    void stand(ActivityReport report) {
        Instant before = completedAt;
        this.reportedAt = report.at();
        this.seconds = report.time().toSeconds();
        take(report);
        if (before != null && completedAt != null) {
            this.completedAt = before;
        }
    }

    private void take(ActivityReport report) {
        this.completedAt = report.completed() ? report.at() : null;
        this.success = report.success();
        this.score = report.score().orElse(null);
        this.partsDone = report.partsDone();
        this.partsTotal = report.partsTotal();
    }

    private boolean passedThrough() {
        return creditedAt != null || finished();
    }

    private boolean finished() {
        return completedAt != null && success != Success.FAILED;
    }

    AttemptId id() {
        return new AttemptId(id);
    }

    CourseVersionId version() {
        return new CourseVersionId(courseVersionId);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    /** Absent for a preview. */
    Optional<Long> enrolment() {
        return Optional.ofNullable(enrolmentId);
    }

    int number() {
        return number;
    }

    /** Whether it came to its end, or was counted as if it had. */
    boolean completed() {
        return completedAt != null || creditedAt != null;
    }

    /** Since when it counts as a completed course, absent if it does not. */
    Optional<Instant> countsSince() {
        return finished() ? completedAt() : Optional.ofNullable(creditedAt);
    }

    /** The further language it takes, absent for that of the course. */
    Optional<String> language() {
        return Optional.ofNullable(language);
    }

    Optional<AttemptId> succeeds() {
        return Optional.ofNullable(succeedsId).map(AttemptId::new);
    }

    boolean isSetAside() {
        return setAsideAt != null;
    }

    /** Whether the attempt whose place it took has reported since its states were carried, and this one has not reported. */
    boolean behind(Attempt former) {
        return reportedAt == null
                && former.reportedAt != null
                && (carriedAt == null || former.reportedAt.isAfter(carriedAt));
    }

    /** When it was last reported on, absent if it never was. */
    Optional<Instant> reportedAt() {
        return Optional.ofNullable(reportedAt);
    }

    Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    Success success() {
        return success;
    }

    Optional<BigDecimal> score() {
        return Optional.ofNullable(score);
    }

    /** How long it took so far, with what it took over from the one it succeeds. */
    long seconds() {
        return seconds;
    }

    int partsDone() {
        return partsDone;
    }

    int partsTotal() {
        return partsTotal;
    }
}
