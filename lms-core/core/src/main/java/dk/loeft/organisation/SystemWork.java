package dk.loeft.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Lets work that no request has begun, such as a job, do use cases as the system. */
@Dependent
public class SystemWork {
    private final Instance<RequestContextController> requests;

    private final CurrentActor current;

    @Inject
    public SystemWork(Instance<RequestContextController> requests, CurrentActor current) {
        this.requests = requests;
        this.current = current;
    }

    public <T> T call(Supplier<T> work) {
        // One for each call: a controller remembers whether it was the one that activated, whichever thread asks.
        RequestContextController request = requests.get();
        boolean activated = request.activate();
        try {
            return current.as(Actor.system(), work);
        } finally {
            if (activated) {
                request.deactivate();
            }
            requests.destroy(request);
        }
    }

    /** @see #call */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
