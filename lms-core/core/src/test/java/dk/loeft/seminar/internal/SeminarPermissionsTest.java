package dk.loeft.seminar.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.organisation.Role;
import dk.loeft.organisation.internal.Admission;
import dk.loeft.seminar.Attendance;
import dk.loeft.seminar.BookingApprovals;
import dk.loeft.seminar.Evaluations;
import dk.loeft.seminar.SeminarPlanning;
import dk.loeft.seminar.Seminars;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may ask for what about seminars. Whose team it is about is looked at within each use case. */
class SeminarPermissionsTest {
    private static final Map<Class<?>, Class<?>> FACADES = Map.of(
            Attendance.class, AttendanceService.class,
            Seminars.class, SeminarsService.class,
            SeminarPlanning.class, SeminarPlanningService.class,
            BookingApprovals.class, BookingApprovalsService.class,
            Evaluations.class, EvaluationsService.class);

    @Test
    void whoIsEmployedBooks() {
        assertThat(Admission.of(FACADES, Role.EMPLOYEE))
                .isEqualTo(Set.of(
                        "Attendance.attend",
                        "Attendance.attended",
                        "Evaluations.form",
                        "Evaluations.answer",
                        "Seminars.list",
                        "Seminars.seminar",
                        "Seminars.book",
                        "Seminars.calendar",
                        "Seminars.giveBack"));
    }

    @Test
    void authorsPlan() {
        assertThat(Admission.of(FACADES, Role.AUTHOR))
                .isEqualTo(Set.of(
                        "Attendance.sheet",
                        "Attendance.present",
                        "Attendance.absent",
                        "Evaluations.ofSeminar",
                        "Evaluations.ofCourse",
                        "SeminarPlanning.planned",
                        "SeminarPlanning.participants",
                        "SeminarPlanning.clashes",
                        "SeminarPlanning.rooms",
                        "SeminarPlanning.courses",
                        "SeminarPlanning.plan",
                        "SeminarPlanning.enterHeld",
                        "SeminarPlanning.change",
                        "SeminarPlanning.cancel"));
    }

    @Test
    void leadersAnswer() {
        assertThat(Admission.of(FACADES, Role.LEADER))
                .isEqualTo(Set.of("BookingApprovals.waiting", "BookingApprovals.approve", "BookingApprovals.refuse"));
    }

    @Test
    void hrAndAdministratorsDoNothingOfThisByTheirRole() {
        assertThat(Admission.of(FACADES, Role.HR)).isEmpty();
        assertThat(Admission.of(FACADES, Role.ADMINISTRATOR)).isEmpty();
    }
}
