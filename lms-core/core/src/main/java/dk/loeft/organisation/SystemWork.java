package dk.loeft.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Lets work that no request has begun, such as a job, do use cases as the system. */
@Dependent
public class SystemWork {
    private final RequestContextController requests;

    private final CurrentActor current;

    @Inject
    public SystemWork(RequestContextController requests, CurrentActor current) {
        this.requests = requests;
        this.current = current;
    }

    public <T> T call(Supplier<T> work) {
        boolean activated = requests.activate();
        try {
            return current.as(Actor.system(), work);
        } finally {
            if (activated) {
                requests.deactivate();
            }
        }
    }
}
