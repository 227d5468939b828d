package dk.loeft.learning.internal;

import dk.loeft.learning.ReviewState;
import dk.loeft.organisation.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One numbered issue of a course. A draft may change what it rests on; once published it never changes. */
@Entity
@Table(name = "course_version")
class CourseVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "course_id", nullable = false, updatable = false)
    private long courseId;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "activity_kind", nullable = false)
    private String activityKind = "";

    @Column(name = "activity_reference", nullable = false)
    private String activityReference = "";

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "review", nullable = false)
    private ReviewState review = ReviewState.NONE;

    @Column(name = "review_by")
    private @Nullable Long reviewBy;

    protected CourseVersion() {}

    CourseVersion(Course course, int number, String activityKind, String activityReference) {
        this.courseId = course.id().value();
        this.number = number;
        this.activityKind = activityKind;
        this.activityReference = activityReference;
    }

    /** Lets a draft rest on another activity. */
    void restOn(String kind, String reference) {
        if (publishedAt != null) {
            throw new IllegalStateException("a published version never changes: " + id);
        }
        this.activityKind = kind;
        this.activityReference = reference;
        reconsider();
    }

    /** What it rests on has changed: what a reviewer said does not hold any more. */
    void reconsider() {
        this.review = ReviewState.NONE;
        this.reviewBy = null;
    }

    /** Somebody asks others to look at it. */
    void askForReview(Optional<PersonId> who) {
        this.review = ReviewState.ASKED;
        this.reviewBy = who.map(PersonId::value).orElse(null);
    }

    void approve() {
        this.review = ReviewState.APPROVED;
    }

    void sendBack() {
        this.review = ReviewState.SENT_BACK;
    }

    ReviewState review() {
        return review;
    }

    /** Who asked for the review. */
    Optional<PersonId> reviewBy() {
        return Optional.ofNullable(reviewBy).map(PersonId::new);
    }

    /** Publishes it; once is enough. */
    void publish(Instant now) {
        if (publishedAt == null) {
            this.publishedAt = now;
        }
    }

    long id() {
        return id;
    }

    long courseId() {
        return courseId;
    }

    int number() {
        return number;
    }

    String activityKind() {
        return activityKind;
    }

    String activityReference() {
        return activityReference;
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
