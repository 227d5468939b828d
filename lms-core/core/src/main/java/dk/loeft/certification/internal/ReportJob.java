package dk.loeft.certification.internal;

import dk.loeft.organisation.SystemWork;
import dk.loeft.shared.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;

/** Lets reports go out early in the morning, so that they lie there when the day begins. */
@ApplicationScoped
class ReportJob implements Job {
    private static final LocalTime AT = LocalTime.of(6, 0);

    private final ReportWork work;

    private final SystemWork system;

    @Inject
    ReportJob(ReportWork work, SystemWork system) {
        this.work = work;
        this.system = system;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected ReportJob() {
        this(null, null);
    }

    @Override
    public String name() {
        return "certification-reports";
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
                more = work.sendDue();
            }
        });
    }
}
