package dk.loeft.seminar.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.PlannableCourse;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarInput;
import dk.loeft.seminar.SeminarNews;
import dk.loeft.seminar.SeminarNews.What;
import dk.loeft.seminar.SessionView;
import dk.loeft.seminar.TookPart;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans, changes and cancels seminars. */
@Dependent
class SeminarWriting {
    private final SeminarRepository seminars;

    private final BookingRepository bookings;

    private final AttendanceRepository attendance;

    private final BookingDesk desk;

    private final Completing completing;

    private final Announcing announcing;

    private final Clock clock;

    @Inject
    SeminarWriting(
            SeminarRepository seminars,
            BookingRepository bookings,
            AttendanceRepository attendance,
            BookingDesk desk,
            Completing completing,
            Announcing announcing,
            Clock clock) {
        this.seminars = seminars;
        this.bookings = bookings;
        this.attendance = attendance;
        this.desk = desk;
        this.completing = completing;
        this.announcing = announcing;
        this.clock = clock;
    }

    List<PlannableCourse> courses() {
        return seminars.published();
    }

    SeminarId plan(CourseId course, SeminarInput input, Optional<PersonId> by) {
        demandPublished(course);
        Instant now = clock.instant();
        SeminarRules.check(input, List.of(), now);
        return add(course, input, by, now);
    }

    /** Nobody is told: it is no news to those who were there. */
    SeminarId enterHeld(CourseId course, SeminarInput input, List<TookPart> people, PersonId by) {
        demandPublished(course);
        Instant now = clock.instant();
        SeminarRules.checkHeld(input, people, now);
        SeminarId seminar = add(course, input, Optional.of(by), now);
        Instant asked = input.bookableUntil().atStartOfDay(LocalDay.ZONE).toInstant();
        Map<TookPart, BookingId> seats = new LinkedHashMap<>();
        people.forEach(each -> seats.put(
                each,
                bookings.add(new Booking(seminar, each.person(), false, asked)).id()));
        bookings.fill(seminar, now);
        seats.forEach((each, booking) -> {
            for (int number = 1; number <= input.sessions().size(); number++) {
                attendance.correct(seminar, booking, number, each.sessions().contains(number), by, now);
            }
            completing.noted(booking, now);
        });
        return seminar;
    }

    private void demandPublished(CourseId course) {
        if (seminars.published(course).isEmpty()) {
            throw new RefusedException("seminar.course.closed");
        }
    }

    private SeminarId add(CourseId course, SeminarInput input, Optional<PersonId> by, Instant now) {
        SeminarId seminar = seminars.add(new Seminar(course, input, by, now));
        seminars.write(seminar, input.sessions());
        return seminar;
    }

    void change(SeminarId id, SeminarInput input) {
        Seminar seminar = changeable(id);
        List<SessionView> before = seminars.sessions(id);
        Instant now = clock.instant();
        SeminarRules.check(input, before, now);
        SeminarRules.keepDays(input, before, attendance.noted(id));
        long booked = bookings.booked(id);
        if (input.seats() < booked) {
            throw new RefusedException("seminar.seats.booked", booked);
        }
        seminar.change(input);
        seminars.write(id, input.sessions());
        completing.planned(id, now);
        if (SeminarRules.moved(before, input.sessions())) {
            announcing.tell(What.CHANGED, seminar, bookings.active(id));
        }
        desk.moveUp(seminar);
    }

    void cancel(SeminarId id, String reason) {
        Seminar seminar = changeable(id);
        seminar.cancel(SeminarRules.reason(reason), clock.instant());
        List<SeminarNews.Booking> all = bookings.active(id);
        bookings.cancel(id);
        announcing.tell(What.CANCELLED, seminar, all);
    }

    private Seminar changeable(SeminarId id) {
        Seminar seminar = desk.lock(id);
        if (seminar.isCancelled()) {
            throw new RefusedException("seminar.cancelled");
        }
        if (seminar.isOver(clock.instant())) {
            throw new RefusedException("seminar.over");
        }
        return seminar;
    }
}
