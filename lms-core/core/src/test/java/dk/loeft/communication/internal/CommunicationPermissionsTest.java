package dk.loeft.communication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.communication.Deliveries;
import dk.loeft.communication.Notifications;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.internal.CheckedCalls;
import dk.loeft.testing.RecordedEvents;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who reads notifications, and who watches how they arrive. */
class CommunicationPermissionsTest {
    @Test
    void everybodyReadsTheirOwn() {
        assertThat(admitted(Role.EMPLOYEE, Notifications.class, NotificationsService.class))
                .isEqualTo(Notifications.class.getMethods().length);
    }

    @Test
    void hrAndAdministratorsWatchDeliveriesAndNobodyElse() {
        for (Role role : Role.values()) {
            boolean watches = role == Role.HR || role == Role.ADMINISTRATOR;
            assertThat(admitted(role, Deliveries.class, DeliveriesService.class))
                    .as(role.name())
                    .isEqualTo(watches ? Deliveries.class.getMethods().length : 0);
        }
    }

    @Test
    void aPersonWithoutARoleOfTheSystemDeliversNothing() {
        assertThat(admitted(Role.EMPLOYEE, PostWork.class, PostWorkService.class))
                .isZero();
    }

    private static int admitted(Role role, Class<?> facade, Class<?> service) {
        return (int) Stream.of(facade.getMethods())
                .filter(method -> isAdmitted(role, service, method))
                .count();
    }

    private static boolean isAdmitted(Role role, Class<?> service, Method method) {
        CurrentActor current = new CurrentActor();
        current.become(Actor.person(new PersonId(1), List.of(Grant.everywhere(role))));
        CheckedCalls calls = new CheckedCalls(
                current, new RecordedEvents<>(), Clock.fixed(Instant.parse("2026-11-30T08:00:00Z"), ZoneOffset.UTC));
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
