package dk.loeft.organisation.internal;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.OpenToAll;
import dk.loeft.organisation.PartOfUseCase;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.Requires;
import dk.loeft.organisation.UseCaseDone;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Id;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one place where permissions are checked and use cases become known to the audit trail. It runs within the
 * transaction: the interceptor of {@code @Transactional} has a lower priority number and lies outside (Jakarta
 * Transactions 2.0, section 3.7).
 */
@Interceptor
@UseCases
@Priority(Interceptor.Priority.APPLICATION)
class UseCaseInterceptor {
    private static final ConcurrentMap<Method, UseCase> KNOWN = new ConcurrentHashMap<>();

    private final CurrentActor actor;

    private final Event<UseCaseDone> done;

    private final Clock clock;

    @Inject
    UseCaseInterceptor(CurrentActor actor, Event<UseCaseDone> done, Clock clock) {
        this.actor = actor;
        this.done = done;
        this.clock = clock;
    }

    /**
     * What a facade declares of a method.
     *
     * @param name facade and method
     * @param permission what it requires, absent if nothing
     * @param part whether it runs only within another use case
     * @param audited whether the trail records it
     */
    record UseCase(String name, Optional<Permission> permission, boolean part, boolean audited) {}

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        UseCase useCase = KNOWN.computeIfAbsent(call.getMethod(), UseCaseInterceptor::declared);
        admit(useCase);
        CurrentActor.Use around = actor.enter();
        try {
            Object result = call.proceed();
            if (useCase.audited()) {
                Actor who = actor.get();
                done.fire(new UseCaseDone(
                        useCase.name(),
                        who,
                        useCase.permission().flatMap(actor::onBehalfOf),
                        object(result, call.getParameters()),
                        clock.instant()));
            }
            return result;
        } finally {
            actor.leave(around);
        }
    }

    private void admit(UseCase useCase) {
        if (useCase.part() && !actor.withinUseCase()) {
            throw new NotPermittedException();
        }
        useCase.permission().filter(permission -> !actor.get().may(permission)).ifPresent(permission -> {
            throw new NotPermittedException(permission);
        });
    }

    /** Finds the facade's method that a service's method implements, and what stands on it. */
    static UseCase declared(Method method) {
        for (Class<?> facade : facades(method.getDeclaringClass())) {
            for (Method candidate : facade.getMethods()) {
                if (candidate.getName().equals(method.getName())
                        && Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes())
                        && marks(candidate) == 1) {
                    return read(facade.getSimpleName() + "." + method.getName(), candidate);
                }
            }
        }
        throw new IllegalStateException("No facade declares who may call " + method);
    }

    private static UseCase read(String name, Method method) {
        Requires requires = method.getAnnotation(Requires.class);
        boolean part = method.isAnnotationPresent(PartOfUseCase.class);
        return requires == null
                ? new UseCase(name, Optional.empty(), part, false)
                : new UseCase(name, Optional.of(requires.value()), part, requires.audited());
    }

    private static long marks(Method method) {
        return Stream.<Class<? extends Annotation>>of(Requires.class, OpenToAll.class, PartOfUseCase.class)
                .filter(method::isAnnotationPresent)
                .count();
    }

    private static Iterable<Class<?>> facades(Class<?> service) {
        return Stream.<Class<?>>iterate(service, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getInterfaces()))
                .toList();
    }

    static Optional<Id> object(@Nullable Object result, @Nullable Object[] arguments) {
        return Stream.concat(Stream.ofNullable(result), Arrays.stream(arguments))
                .map(value -> value instanceof Optional<?> optional ? optional.orElse(null) : value)
                .filter(Id.class::isInstance)
                .map(Id.class::cast)
                .findFirst();
    }
}
