package dk.loeft.communication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.communication.Deliveries;
import dk.loeft.communication.Notifications;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.internal.Admission;
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
                .filter(method -> Admission.admits(Admission.in(role), service, method))
                .count();
    }
}
