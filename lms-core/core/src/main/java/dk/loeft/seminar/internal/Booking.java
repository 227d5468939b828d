package dk.loeft.seminar.internal;

import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.BookingState;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarNews;
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

/**
 * Somebody wants to take part. It begins as a request to the leader, or waits for a seat at once; seats are given by {@link
 * BookingRepository#fill} alone. It ends refused, given back or cancelled, and stays as a record.
 */
@Entity
@Table(name = "seminar_booking")
class Booking {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "seminar_id", nullable = false, updatable = false)
    private long seminarId;

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private BookingState state = BookingState.WAITING;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt = Instant.EPOCH;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "on_behalf_of")
    private @Nullable Long onBehalfOf;

    @Column(name = "reason", nullable = false)
    private String reason = "";

    protected Booking() {}

    Booking(SeminarId seminar, PersonId person, boolean request, Instant now) {
        this.seminarId = seminar.value();
        this.personId = person.value();
        this.state = request ? BookingState.REQUESTED : BookingState.WAITING;
        this.askedAt = now;
    }

    void approve(PersonId by, Optional<PersonId> leader, Instant now) {
        decide(BookingState.WAITING, by, leader, now);
    }

    void refuse(String why, PersonId by, Optional<PersonId> leader, Instant now) {
        decide(BookingState.REFUSED, by, leader, now);
        this.reason = why;
    }

    private void decide(BookingState decided, PersonId by, Optional<PersonId> leader, Instant now) {
        this.state = decided;
        this.decidedBy = by.value();
        this.onBehalfOf = leader.map(PersonId::value).orElse(null);
        this.decidedAt = now;
    }

    void giveBack() {
        this.state = BookingState.LEFT;
    }

    BookingId id() {
        return new BookingId(id);
    }

    SeminarId seminar() {
        return new SeminarId(seminarId);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    BookingState state() {
        return state;
    }

    SeminarNews.Booking told() {
        return new SeminarNews.Booking(id(), person());
    }
}
