package dk.loeft.seminar.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.Success;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.AttendedCourses;
import dk.loeft.seminar.Attendance;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.SeminarId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Whoever was there at all sessions has completed a course that is attended. Each seat has an attempt of its own, begun when its
 * holder was first there, so that a course that is taken again the next year is completed again.
 */
@Dependent
class Completing {
    private final AttendanceRepository attendance;

    private final AttendedCourses courses;

    @Inject
    Completing(AttendanceRepository attendance, AttendedCourses courses) {
        this.attendance = attendance;
        this.courses = courses;
    }

    /** Something was noted of one who has a seat. */
    void noted(BookingId booking, Instant now) {
        attendance.stand(booking).ifPresent(stand -> tell(stand, now));
    }

    /** The sessions of a seminar are others: what was noted may amount to something else. */
    void planned(SeminarId seminar, Instant now) {
        attendance.stands(seminar).forEach(stand -> tell(stand, now));
    }

    private void tell(Stand stand, Instant now) {
        stand.attempt()
                .or(() -> begin(stand))
                .ifPresent(attempt -> courses.stands(new ActivityReport(
                        attempt,
                        stand.complete() && stand.endsAt().isBefore(now) ? stand.endsAt() : now,
                        stand.complete(),
                        Success.UNKNOWN,
                        Optional.empty(),
                        stand.complete() ? 1 : 0,
                        1,
                        stand.time())));
    }

    private Optional<AttemptId> begin(Stand stand) {
        Optional<AttemptId> attempt = courses.begin(stand.person(), stand.course(), Attendance.KIND);
        attempt.ifPresent(begun -> attendance.begun(stand.booking(), begun));
        return attempt;
    }
}
