package dk.loeft.seminar.internal;

import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.Attendee;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.BookingState;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SessionView;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Notes who was there. The seminar is locked first each time, so that no session is moved meanwhile. */
@Dependent
class AttendanceDesk {
    private final BookingDesk desk;

    private final SeminarRepository seminars;

    private final BookingRepository bookings;

    private final AttendanceRepository attendance;

    private final Completing completing;

    @Inject
    AttendanceDesk(
            BookingDesk desk,
            SeminarRepository seminars,
            BookingRepository bookings,
            AttendanceRepository attendance,
            Completing completing) {
        this.desk = desk;
        this.seminars = seminars;
        this.bookings = bookings;
        this.attendance = attendance;
        this.completing = completing;
    }

    /**
     * Notes that somebody is there.
     *
     * @param known whether what was sent is the code of a session
     * @return the number of the session
     */
    int come(SeminarId id, PersonId person, Predicate<SessionView> known, Instant now) {
        held(desk.lock(id));
        LocalDate today = LocalDay.of(now);
        int session = seminars.sessions(id).stream()
                .filter(each -> each.on().equals(today))
                .filter(known)
                .map(SessionView::number)
                .findFirst()
                .orElseThrow(() -> new RefusedException("seminar.attendance.code"));
        BookingId seat = attendance.seat(id, person).orElseThrow(() -> new RefusedException("seminar.attendance.seat"));
        if (!attendance.come(id, seat, session, person, now)) {
            throw new RefusedException("seminar.attendance.corrected");
        }
        completing.noted(seat, now);
        return session;
    }

    /** Notes what the planner says. */
    void correct(BookingId booking, int number, boolean present, PersonId by, Instant now) {
        Seminar seminar = held(desk.seminarOf(booking));
        SessionView session = seminars.sessions(seminar.id()).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new RefusedException("seminar.attendance.session"));
        if (LocalDay.of(now).isBefore(session.on())) {
            throw new RefusedException("seminar.attendance.early", number, session.on());
        }
        if (bookings.lock(booking).state() != BookingState.BOOKED) {
            throw new RefusedException("seminar.attendance.left");
        }
        attendance.correct(seminar.id(), booking, number, present, by, now);
        completing.noted(booking, now);
    }

    Set<Integer> attended(SeminarId seminar, PersonId person) {
        return attendance.attended(seminar, person);
    }

    List<Attendee> people(SeminarId seminar, int session) {
        return attendance.people(seminar, session);
    }

    private static Seminar held(Seminar seminar) {
        if (seminar.isCancelled()) {
            throw new RefusedException("seminar.cancelled");
        }
        return seminar;
    }
}
