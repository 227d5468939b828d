package dk.loeft.seminar.internal;

import dk.loeft.organisation.SystemWork;
import dk.loeft.shared.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;

/** Invites in the morning to evaluate what is over. */
@ApplicationScoped
class EvaluationJob implements Job {
    private static final LocalTime AT = LocalTime.of(8, 0);

    private final EvaluationWork work;

    private final SystemWork system;

    @Inject
    EvaluationJob(EvaluationWork work, SystemWork system) {
        this.work = work;
        this.system = system;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected EvaluationJob() {
        this(null, null);
    }

    @Override
    public String name() {
        return "seminar-evaluations";
    }

    @Override
    public Pace pace() {
        return Pace.daily(AT);
    }

    @Override
    public void run() {
        system.run(work::invite);
    }
}
