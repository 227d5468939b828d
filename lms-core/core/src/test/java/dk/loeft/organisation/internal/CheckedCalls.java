package dk.loeft.organisation.internal;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.UseCaseDone;
import jakarta.enterprise.event.Event;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Facade services as the container hands them out: each call goes through the interceptor that checks permissions. */
public final class CheckedCalls {
    private final CurrentActor actor;

    private final UseCaseInterceptor interceptor;

    public CheckedCalls(CurrentActor actor, Event<UseCaseDone> done, Clock clock) {
        this.actor = actor;
        this.interceptor = new UseCaseInterceptor(actor, done, clock);
    }

    /** The service behind its facade. */
    public <F> F to(Class<F> facade, F service) {
        return facade.cast(Proxy.newProxyInstance(
                facade.getClassLoader(),
                new Class<?>[] {facade},
                (proxy, method, arguments) -> call(
                        service.getClass().getMethod(method.getName(), method.getParameterTypes()),
                        arguments,
                        () -> method.invoke(service, arguments))));
    }

    /** Comes through if the actor is let in to that method of a service; the method itself does not run. */
    public void admit(Method method) throws Exception {
        actor.get();
        interceptor.around(context(method, new Object[method.getParameterCount()], () -> null));
    }

    private @Nullable Object call(Method method, @Nullable Object[] arguments, Callable<@Nullable Object> work)
            throws Throwable {
        try {
            return interceptor.around(context(method, arguments == null ? new Object[0] : arguments, work));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static InvocationContext context(
            Method method, @Nullable Object[] arguments, Callable<@Nullable Object> work) {
        return (InvocationContext) Proxy.newProxyInstance(
                CheckedCalls.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, asked, none) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getParameters" -> arguments;
                    case "proceed" -> work.call();
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }
}
