package dk.loeft.competence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.competence.Frameworks;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.internal.Admission;
import java.lang.reflect.Method;
import java.util.Arrays;
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
        assertThat(admitted(Admission.in(Role.EMPLOYEE))).isEqualTo(READING);
    }

    @Test
    void hrAndAdministratorsKeepThem() {
        assertThat(admitted(Admission.in(Role.HR))).isEqualTo(KEEPING);
        assertThat(admitted(Admission.in(Role.ADMINISTRATOR))).isEqualTo(KEEPING);
    }

    @Test
    void leadersAndAuthorsDoNothingOfThisByTheirRole() {
        assertThat(admitted(Admission.in(Role.LEADER))).isEmpty();
        assertThat(admitted(Admission.in(Role.AUTHOR))).isEmpty();
    }

    @Test
    void theSystemMayDoAll() {
        assertThat(admitted(Actor.system()))
                .isEqualTo(Stream.of(READING, KEEPING).flatMap(Set::stream).collect(Collectors.toSet()));
    }

    private static Set<String> admitted(Actor actor) {
        return Arrays.stream(Frameworks.class.getMethods())
                .filter(method -> Admission.admits(actor, FrameworksService.class, method))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
