package dk.loeft.xapi.internal.forward;

import dk.loeft.organisation.SystemWork;
import dk.loeft.shared.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks for statements that no order has been written for yet. */
@ApplicationScoped
class ForwardJob implements Job {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ForwardWork work;

    private final SystemWork system;

    @Inject
    ForwardJob(ForwardWork work, SystemWork system) {
        this.work = work;
        this.system = system;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected ForwardJob() {
        this(null, null);
    }

    @Override
    public String name() {
        return "lrs-forward";
    }

    @Override
    public Pace pace() {
        return Pace.every(PAUSE);
    }

    @Override
    public void run() {
        system.run(work::feed);
    }
}
