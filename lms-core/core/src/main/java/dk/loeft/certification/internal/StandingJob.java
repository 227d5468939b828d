package dk.loeft.certification.internal;

import dk.loeft.organisation.SystemWork;
import dk.loeft.shared.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Lets standings change with the calendar. It runs often, so that a new day shows soon after midnight; mostly nothing is due. */
@ApplicationScoped
class StandingJob implements Job {
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final StandingWork work;

    private final SystemWork system;

    @Inject
    StandingJob(StandingWork work, SystemWork system) {
        this.work = work;
        this.system = system;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected StandingJob() {
        this(null, null);
    }

    @Override
    public String name() {
        return "certification-standings";
    }

    @Override
    public Pace pace() {
        return Pace.every(PAUSE);
    }

    @Override
    public void run() {
        system.run(() -> {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = work.pass();
            }
        });
    }
}
