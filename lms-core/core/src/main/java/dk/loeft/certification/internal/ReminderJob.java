package dk.loeft.certification.internal;

import dk.loeft.organisation.SystemWork;
import dk.loeft.shared.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;

/** Tells of the reminders of the day in the morning. */
@ApplicationScoped
class ReminderJob implements Job {
    private static final LocalTime AT = LocalTime.of(8, 0);

    private final StandingWork work;

    private final SystemWork system;

    @Inject
    ReminderJob(StandingWork work, SystemWork system) {
        this.work = work;
        this.system = system;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected ReminderJob() {
        this(null, null);
    }

    @Override
    public String name() {
        return "certification-reminders";
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
                more = work.remind();
            }
        });
    }
}
