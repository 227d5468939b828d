package dk.loeft.seminar.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarInput;
import dk.loeft.seminar.SessionInput;
import dk.loeft.shared.LocalDay;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time at which people take a course together. It is planned, perhaps changed, and held or cancelled. Whoever books, gives back,
 * answers or changes locks it first, so that seats are given one after the other.
 */
@Entity
@Table(name = "seminar")
class Seminar {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "course_id", nullable = false, updatable = false)
    private long courseId;

    @Column(name = "seats", nullable = false)
    private int seats;

    @Column(name = "bookable_until", nullable = false)
    private LocalDate bookableUntil = LocalDate.EPOCH;

    @Column(name = "approval", nullable = false)
    private boolean approval;

    @Column(name = "contact", nullable = false)
    private String contact = "";

    @Column(name = "note", nullable = false)
    private String note = "";

    @Column(name = "starts_at", nullable = false)
    private Instant startsAt = Instant.EPOCH;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt = Instant.EPOCH;

    @Column(name = "sequence", nullable = false)
    private int sequence;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Column(name = "cancel_reason", nullable = false)
    private String cancelReason = "";

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "created_by", updatable = false)
    private @Nullable Long createdBy;

    protected Seminar() {}

    Seminar(CourseId course, SeminarInput input, Optional<PersonId> by, Instant now) {
        this.courseId = course.value();
        this.createdAt = now;
        this.createdBy = by.map(PersonId::value).orElse(null);
        take(input);
    }

    void change(SeminarInput input) {
        take(input);
        this.sequence++;
    }

    void cancel(String reason, Instant now) {
        this.cancelledAt = now;
        this.cancelReason = reason;
        this.sequence++;
    }

    private void take(SeminarInput input) {
        List<SessionInput> sessions = input.sessions();
        this.seats = input.seats();
        this.bookableUntil = input.bookableUntil();
        this.approval = input.approval();
        this.contact = input.contact();
        this.note = input.note();
        this.startsAt = sessions.get(0).startsAt();
        this.endsAt = sessions.get(sessions.size() - 1).endsAt();
    }

    SeminarId id() {
        return new SeminarId(id);
    }

    CourseId course() {
        return new CourseId(courseId);
    }

    boolean asksLeader() {
        return approval;
    }

    boolean isCancelled() {
        return cancelledAt != null;
    }

    boolean hasBegun(Instant now) {
        return !startsAt.isAfter(now);
    }

    boolean isOver(Instant now) {
        return !endsAt.isAfter(now);
    }

    LocalDate bookableUntil() {
        return bookableUntil;
    }

    /** The day of the first session. */
    LocalDate on() {
        return LocalDay.of(startsAt);
    }

    int sequence() {
        return sequence;
    }
}
