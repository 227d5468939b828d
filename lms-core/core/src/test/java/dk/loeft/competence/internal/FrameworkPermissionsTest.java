package dk.loeft.competence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.competence.Frameworks;
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
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who reads frameworks and who keeps them. */
class FrameworkPermissionsTest {
    private static final Set<String> READING = Set.of("frameworks", "framework", "competences");

    private static final Set<String> KEEPING =
            Set.of("plan", "planned", "run", "runRetiring", "export", "missing", "install", "countBy");

    @Test
    void whoIsEmployedReadsThem() {
        assertThat(admitted(role(Role.EMPLOYEE))).isEqualTo(READING);
    }

    @Test
    void hrAndAdministratorsKeepThem() {
        assertThat(admitted(role(Role.HR))).isEqualTo(KEEPING);
        assertThat(admitted(role(Role.ADMINISTRATOR))).isEqualTo(KEEPING);
    }

    @Test
    void leadersAndAuthorsDoNothingOfThisByTheirRole() {
        assertThat(admitted(role(Role.LEADER))).isEmpty();
        assertThat(admitted(role(Role.AUTHOR))).isEmpty();
    }

    @Test
    void theSystemMayDoAll() {
        assertThat(admitted(Actor.system()))
                .isEqualTo(Stream.of(READING, KEEPING).flatMap(Set::stream).collect(Collectors.toSet()));
    }

    private static Actor role(Role role) {
        return Actor.person(new PersonId(1), List.of(Grant.everywhere(role)));
    }

    private static Set<String> admitted(Actor actor) {
        return Arrays.stream(Frameworks.class.getMethods())
                .filter(method -> isAdmitted(actor, method))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isAdmitted(Actor actor, Method method) {
        CurrentActor current = new CurrentActor();
        current.become(actor);
        CheckedCalls calls =
                new CheckedCalls(current, new RecordedEvents<>(), Clock.fixed(Bookcase.NOW, ZoneOffset.UTC));
        try {
            calls.admit(FrameworksService.class.getMethod(method.getName(), method.getParameterTypes()));
            return true;
        } catch (NotPermittedException e) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
