package dk.loeft.learning.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.learning.AssignmentRules;
import dk.loeft.learning.RuleUpkeep;
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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulePermissionsTest {
    @Test
    void hrRules() {
        assertThat(admitted(role(Role.HR)))
                .contains("draft", "say", "plan", "run", "switchOff", "evaluate", "remind")
                .doesNotContain("why", "given");
    }

    @Test
    void whoIsEmployedSeesWhyAndNoMore() {
        assertThat(admitted(role(Role.EMPLOYEE))).containsExactly("why");
    }

    @ParameterizedTest
    @EnumSource(names = {"LEADER", "AUTHOR", "ADMINISTRATOR"})
    void othersDoNothingOfThisByTheirRole(Role role) {
        assertThat(admitted(role(role))).isEmpty();
    }

    private static Actor role(Role role) {
        return Actor.person(new PersonId(1), List.of(Grant.everywhere(role)));
    }

    private static Set<String> admitted(Actor actor) {
        return Stream.concat(
                        methods(AssignmentRules.class, AssignmentRulesService.class),
                        methods(RuleUpkeep.class, RuleUpkeepService.class))
                .filter(method -> admits(actor, method))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Method> methods(Class<?> facade, Class<?> service) {
        return Arrays.stream(facade.getMethods()).map(method -> {
            try {
                return service.getMethod(method.getName(), method.getParameterTypes());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static boolean admits(Actor actor, Method method) {
        CurrentActor current = new CurrentActor();
        current.become(actor);
        try {
            new CheckedCalls(current, new RecordedEvents<>(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).admit(method);
            return true;
        } catch (NotPermittedException e) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
