package dk.loeft.competence.internal;

import dk.loeft.organisation.SystemWork;
import dk.loeft.shared.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;

/** Closes at night the rounds whose last day is over. */
@ApplicationScoped
class RoundJob implements Job {
    private static final LocalTime AT = LocalTime.of(1, 15);

    private final RoundWork work;

    private final SystemWork system;

    @Inject
    RoundJob(RoundWork work, SystemWork system) {
        this.work = work;
        this.system = system;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected RoundJob() {
        this(null, null);
    }

    @Override
    public String name() {
        return "competence-rounds";
    }

    @Override
    public Pace pace() {
        return Pace.daily(AT);
    }

    @Override
    public void run() {
        system.run(() -> {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = work.closeOverdue();
            }
        });
    }
}
