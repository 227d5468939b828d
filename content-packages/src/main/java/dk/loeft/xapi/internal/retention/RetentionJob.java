package dk.loeft.xapi.internal.retention;

import dk.loeft.organisation.SystemWork;
import dk.loeft.shared.jobs.Job;
import dk.loeft.xapi.LrsRetentionId;
import dk.loeft.xapi.internal.retention.RetentionWork.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;

/** Carries the rules out each night, in steps that are small enough for whoever stores statements at the time. */
@ApplicationScoped
class RetentionJob implements Job {
    private static final LocalTime AT = LocalTime.of(2, 30);

    private final RetentionWork work;

    private final SystemWork system;

    @Inject
    RetentionJob(RetentionWork work, SystemWork system) {
        this.work = work;
        this.system = system;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected RetentionJob() {
        this(null, null);
    }

    @Override
    public String name() {
        return "lrs-retention";
    }

    @Override
    public Pace pace() {
        return Pace.daily(AT);
    }

    @Override
    public void run() {
        system.run(() -> work.limited().forEach(rule -> carryOut(work, rule)));
    }

    static void carryOut(RetentionWork work, LrsRetentionId rule) {
        Step step = work.pass(rule);
        while (step != Step.DONE && !Thread.currentThread().isInterrupted()) {
            if (step == Step.EXPIRED) {
                work.removeExpired(rule);
            }
            step = work.pass(rule);
        }
    }
}
