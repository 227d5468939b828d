package dk.loeft.seminar.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.internal.CheckedCalls;
import dk.loeft.seminar.Attendance;
import dk.loeft.seminar.BookingApprovals;
import dk.loeft.seminar.SeminarPlanning;
import dk.loeft.seminar.Seminars;
import dk.loeft.testing.RecordedEvents;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may ask for what about seminars. Whose team it is about is looked at within each use case. */
class SeminarPermissionsTest {
    private static final Map<Class<?>, Class<?>> FACADES = Map.of(
            Attendance.class, AttendanceService.class,
            Seminars.class, SeminarsService.class,
            SeminarPlanning.class, SeminarPlanningService.class,
            BookingApprovals.class, BookingApprovalsService.class);

    @Test
    void whoIsEmployedBooks() {
        assertThat(admitted(Role.EMPLOYEE))
                .isEqualTo(Set.of(
                        "Attendance.attend",
                        "Attendance.attended",
                        "Seminars.list",
                        "Seminars.seminar",
                        "Seminars.book",
                        "Seminars.calendar",
                        "Seminars.giveBack"));
    }

    @Test
    void authorsPlan() {
        assertThat(admitted(Role.AUTHOR))
                .isEqualTo(Set.of(
                        "Attendance.sheet",
                        "Attendance.present",
                        "Attendance.absent",
                        "SeminarPlanning.planned",
                        "SeminarPlanning.participants",
                        "SeminarPlanning.courses",
                        "SeminarPlanning.plan",
                        "SeminarPlanning.change",
                        "SeminarPlanning.cancel"));
    }

    @Test
    void leadersAnswer() {
        assertThat(admitted(Role.LEADER))
                .isEqualTo(Set.of("BookingApprovals.waiting", "BookingApprovals.approve", "BookingApprovals.refuse"));
    }

    @Test
    void hrAndAdministratorsDoNothingOfThisByTheirRole() {
        assertThat(admitted(Role.HR)).isEmpty();
        assertThat(admitted(Role.ADMINISTRATOR)).isEmpty();
    }

    private static Set<String> admitted(Role role) {
        Actor actor = Actor.person(new PersonId(1), List.of(Grant.everywhere(role)));
        Set<String> names = new TreeSet<>();
        FACADES.forEach((facade, service) -> Arrays.stream(facade.getMethods())
                .filter(method -> isAdmitted(actor, service, method))
                .forEach(method -> names.add(facade.getSimpleName() + "." + method.getName())));
        return names;
    }

    private static boolean isAdmitted(Actor actor, Class<?> service, Method method) {
        CurrentActor current = new CurrentActor();
        current.become(actor);
        CheckedCalls calls =
                new CheckedCalls(current, new RecordedEvents<>(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        try {
            calls.admit(service.getMethod(method.getName(), method.getParameterTypes()));
            return true;
        } catch (NotPermittedException e) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
