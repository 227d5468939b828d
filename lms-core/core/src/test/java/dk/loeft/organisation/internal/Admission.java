package dk.loeft.organisation.internal;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
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

/** Who is let in to which use case, by the interceptor that checks permissions. None of them runs. */
public final class Admission {
    private Admission() {}

    /** A person who has one role, everywhere. */
    public static Actor in(Role role) {
        return Actor.person(new PersonId(1), List.of(Grant.everywhere(role)));
    }

    /**
     * What somebody in that role is let in to.
     *
     * @param services the service of each facade
     * @return facade and method of each use case, for example {@code Proofs.handIn}
     */
    public static Set<String> of(Map<Class<?>, Class<?>> services, Role role) {
        Set<String> names = new TreeSet<>();
        services.forEach((facade, service) -> Arrays.stream(facade.getMethods())
                .filter(method -> admits(in(role), service, method))
                .forEach(method -> names.add(facade.getSimpleName() + "." + method.getName())));
        return names;
    }

    /** Whether the actor is let in to that method of a facade, which the service answers. */
    public static boolean admits(Actor actor, Class<?> service, Method method) {
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
