package dk.loeft.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.organisation.Accounts;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.OpenToAll;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.PartOfUseCase;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Requires;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UseCaseDone;
import dk.loeft.testing.RecordedEvents;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UseCaseInterceptorTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final CurrentActor actor = new CurrentActor();
    private final RecordedEvents<UseCaseDone> events = new RecordedEvents<>();
    private final UseCaseInterceptor interceptor =
            new UseCaseInterceptor(actor, events, Clock.fixed(NOW, ZoneOffset.UTC));

    /** A facade as others write them. */
    interface Garden {
        @Requires(Permission.AUTHOR)
        UnitId plant(String what);

        @Requires(Permission.AUTHOR)
        void water(String how, Optional<UnitId> what);

        @Requires(Permission.RATE_TEAM)
        UnitId visit();

        @Requires(value = Permission.AUTHOR, audited = false)
        String look();

        @OpenToAll(why = "a garden may be smelt")
        String smell();

        @PartOfUseCase
        String dig();

        String forgotten();
    }

    /** Its service. */
    static class GardenService implements Garden {
        @Override
        public UnitId plant(String what) {
            return new UnitId(7);
        }

        @Override
        public void water(String how, Optional<UnitId> what) {
            throw new IllegalStateException("not called through the interceptor");
        }

        @Override
        public UnitId visit() {
            return new UnitId(7);
        }

        @Override
        public String look() {
            return "green";
        }

        @Override
        public String smell() {
            return "of roses";
        }

        @Override
        public String dig() {
            return "deep";
        }

        @Override
        public String forgotten() {
            return "";
        }
    }

    @Test
    void whoLacksThePermissionIsNotLetIn() {
        actor.become(Actor.person(new PersonId(1), List.of(Grant.everywhere(Role.EMPLOYEE))));

        assertThatThrownBy(() -> call("look")).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void withoutAnActorOnlyWhatIsOpenToAllRuns() throws Exception {
        assertThat(call("smell")).isEqualTo("done");
        assertThatThrownBy(() -> call("look")).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void anAuditedUseCaseIsToldOfWithTheIdItReturns() throws Exception {
        Actor author = author();

        call("plant", () -> new UnitId(7), "a tree");

        assertThat(events.fired())
                .containsExactly(new UseCaseDone("Garden.plant", author, Optional.of(new UnitId(7)), NOW));
    }

    @Test
    void otherwiseWithTheFirstIdAmongItsArguments() throws Exception {
        author();

        call("water", () -> null, "a lot", Optional.of(new UnitId(9)));

        assertThat(events.fired()).extracting(UseCaseDone::object).containsExactly(Optional.of(new UnitId(9)));
    }

    @Test
    void aDeputysUseCaseIsToldOfWithTheLeader() throws Exception {
        PersonId leader = new PersonId(2);
        actor.become(deputy(leader));

        call("visit", () -> new UnitId(7));

        assertThat(events.fired()).extracting(UseCaseDone::onBehalfOf).containsExactly(Optional.of(leader));
    }

    @Test
    void ofSeveralLeadersItIsTheOneOfThePlaceThatWasTold() throws Exception {
        PersonId leader = new PersonId(2);
        PersonId other = new PersonId(3);
        actor.become(
                Actor.person(new PersonId(1), List.of(Grant.deputy("/1/8/", leader), Grant.deputy("/1/9/", other))));

        call("visit", () -> {
            actor.actIn("/1/9/", Permission.RATE_TEAM);
            return call("visit", () -> {
                actor.actIn("/1/8/80/", Permission.RATE_TEAM);
                return new UnitId(7);
            });
        });
        call("visit", () -> new UnitId(8));

        assertThat(events.fired())
                .extracting(UseCaseDone::onBehalfOf)
                .containsExactly(Optional.of(leader), Optional.of(other), Optional.empty());
    }

    private static Actor deputy(PersonId leader) {
        return Actor.person(new PersonId(1), List.of(Grant.deputy("/1/8/", leader)));
    }

    @Test
    void aFailedUseCaseAndAnUnauditedOneAreNotToldOf() throws Exception {
        author();

        call("look");
        assertThatThrownBy(() -> call(
                        "plant",
                        () -> {
                            throw new IllegalStateException("frost");
                        },
                        "a tree"))
                .hasMessage("frost");

        assertThat(events.fired()).isEmpty();
        assertThat(actor.withinUseCase()).isFalse();
    }

    @Test
    void aPartRunsWithinAUseCaseOnly() throws Exception {
        author();

        assertThatThrownBy(() -> call("dig")).isInstanceOf(NotPermittedException.class);
        assertThat(call("look", () -> call("dig"))).isEqualTo("done");
    }

    @Test
    void aMethodThatDeclaresNothingDoesNotRun() {
        author();

        assertThatThrownBy(() -> call("forgotten"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("GardenService.forgotten");
    }

    @Test
    void everyMethodOfTheFacadesDeclaresItself() throws ReflectiveOperationException {
        for (Method method : Organisation.class.getMethods()) {
            Method implemented = OrganisationService.class.getMethod(method.getName(), method.getParameterTypes());
            assertThat(UseCaseInterceptor.declared(implemented).name()).isEqualTo("Organisation." + method.getName());
        }
        for (Method method : Accounts.class.getMethods()) {
            Method implemented = AccountsService.class.getMethod(method.getName(), method.getParameterTypes());
            assertThat(UseCaseInterceptor.declared(implemented).name()).isEqualTo("Accounts." + method.getName());
        }
    }

    private Actor author() {
        Actor author = Actor.person(new PersonId(1), List.of(Grant.everywhere(Role.AUTHOR)));
        actor.become(author);
        return author;
    }

    private @Nullable Object call(String method) throws Exception {
        return call(method, () -> "done");
    }

    private @Nullable Object call(String name, Callable<@Nullable Object> work, Object... arguments) throws Exception {
        Method method = Arrays.stream(GardenService.class.getMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return interceptor.around(new Call(method, arguments, work));
    }

    /** A call as the container hands it over. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Call(Method method, Object[] arguments, Callable<@Nullable Object> work)
            implements InvocationContext {
        @Override
        public Object getTarget() {
            return new GardenService();
        }

        @Override
        public Object getTimer() {
            throw new IllegalStateException("no timer calls");
        }

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Constructor<?> getConstructor() {
            throw new IllegalStateException("no constructor is called");
        }

        @Override
        public Object[] getParameters() {
            return arguments;
        }

        @Override
        public void setParameters(Object[] parameters) {
            throw new IllegalStateException("arguments stay as they are");
        }

        @Override
        public Map<String, Object> getContextData() {
            return new HashMap<>();
        }

        @Override
        public @Nullable Object proceed() throws Exception {
            return work.call();
        }
    }
}
