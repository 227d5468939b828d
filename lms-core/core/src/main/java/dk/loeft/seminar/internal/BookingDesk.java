package dk.loeft.seminar.internal;

import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.BookingState;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarNews;
import dk.loeft.seminar.SeminarNews.What;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gives out seats. The seminar is locked first each time, so that nobody gets a seat that somebody else has. */
@Dependent
class BookingDesk {
    private final SeminarRepository seminars;

    private final BookingRepository bookings;

    private final Announcing announcing;

    private final Clock clock;

    @Inject
    BookingDesk(SeminarRepository seminars, BookingRepository bookings, Announcing announcing, Clock clock) {
        this.seminars = seminars;
        this.bookings = bookings;
        this.announcing = announcing;
        this.clock = clock;
    }

    BookingState book(PersonId person, SeminarId id, boolean waiting) {
        Seminar seminar = lock(id);
        Instant now = clock.instant();
        demandBookable(seminar, person, now);
        boolean request = seminar.asksLeader() && bookings.isLed(person, LocalDay.of(now));
        Booking booking = bookings.add(new Booking(id, person, request, now));
        if (request) {
            announcing.tell(What.REQUESTED, seminar, List.of(booking.told()));
            return BookingState.REQUESTED;
        }
        boolean seated = seat(seminar, booking, What.BOOKED, now);
        if (!seated && !waiting) {
            throw new RefusedException("seminar.booking.full");
        }
        return seated ? BookingState.BOOKED : BookingState.WAITING;
    }

    private void demandBookable(Seminar seminar, PersonId person, Instant now) {
        demandComing(seminar, now);
        if (seminars.published(seminar.course()).isEmpty()) {
            throw new RefusedException("seminar.course.closed");
        }
        if (LocalDay.of(now).isAfter(seminar.bookableUntil())) {
            throw new RefusedException("seminar.booking.late", seminar.bookableUntil());
        }
        if (bookings.active(seminar.id(), person).isPresent()) {
            throw new RefusedException("seminar.booking.twice");
        }
        bookings.atTheSameTime(seminar.id(), person).ifPresent(title -> {
            throw new RefusedException("seminar.booking.overlap", title);
        });
    }

    void giveBack(PersonId person, SeminarId id) {
        Seminar seminar = lock(id);
        demandComing(seminar, clock.instant());
        bookings.active(id, person)
                .orElseThrow(() -> new RefusedException("seminar.booking.none"))
                .giveBack();
        moveUp(seminar);
    }

    /** Whatever the person has there is given back, as the person will not be here. */
    void vacate(PersonId person, SeminarId id) {
        Seminar seminar = lock(id);
        bookings.active(id, person).ifPresent(Booking::giveBack);
        moveUp(seminar);
    }

    /** Those who wait get the seats that are free. */
    void moveUp(Seminar seminar) {
        Instant now = clock.instant();
        if (!seminar.hasBegun(now)) {
            announcing.tell(What.MOVED_UP, seminar, bookings.fill(seminar.id(), now));
        }
    }

    /** The seminar that a booking belongs to, locked. */
    Seminar seminarOf(BookingId booking) {
        return lock(bookings.seminarOf(booking).orElseThrow(BookingDesk::unknownBooking));
    }

    /** A booking that waits for its leader. */
    Booking requested(Seminar seminar, BookingId id) {
        Booking booking = bookings.lock(id);
        if (booking.state() != BookingState.REQUESTED) {
            throw new RefusedException("seminar.request.decided");
        }
        demandComing(seminar, clock.instant());
        return booking;
    }

    void approve(Seminar seminar, Booking booking, PersonId by, Optional<PersonId> leader) {
        Instant now = clock.instant();
        booking.approve(by, leader, now);
        seat(seminar, booking, What.APPROVED, now);
    }

    void refuse(Seminar seminar, Booking booking, String reason, PersonId by, Optional<PersonId> leader) {
        booking.refuse(reason, by, leader, clock.instant());
        announcing.tell(What.REFUSED, seminar, List.of(booking.told()));
    }

    /** Gives out seats; tells the booking's person how it went, and others who got one. */
    private boolean seat(Seminar seminar, Booking booking, What seatedAs, Instant now) {
        List<SeminarNews.Booking> seated = bookings.fill(seminar.id(), now);
        SeminarNews.Booking own = booking.told();
        announcing.tell(
                What.MOVED_UP,
                seminar,
                seated.stream().filter(each -> !each.equals(own)).toList());
        announcing.tell(seated.contains(own) ? seatedAs : What.WAITING, seminar, List.of(own));
        return seated.contains(own);
    }

    Seminar lock(SeminarId id) {
        return seminars.lock(id).orElseThrow(() -> new RefusedException("seminar.unknown"));
    }

    private static void demandComing(Seminar seminar, Instant now) {
        if (seminar.isCancelled()) {
            throw new RefusedException("seminar.cancelled");
        }
        if (seminar.hasBegun(now)) {
            throw new RefusedException("seminar.begun");
        }
    }

    private static RefusedException unknownBooking() {
        return new RefusedException("seminar.booking.unknown");
    }
}
