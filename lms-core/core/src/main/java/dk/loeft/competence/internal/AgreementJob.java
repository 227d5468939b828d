package dk.loeft.competence.internal;

import dk.loeft.organisation.SystemWork;
import dk.loeft.shared.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;

/** Tells in the morning of agreements that are soon due. */
@ApplicationScoped
class AgreementJob implements Job {
    private static final LocalTime AT = LocalTime.of(8, 0);

    private final AgreementWork work;

    private final SystemWork system;

    @Inject
    AgreementJob(AgreementWork work, SystemWork system) {
        this.work = work;
        this.system = system;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected AgreementJob() {
        this(null, null);
    }

    @Override
    public String name() {
        return "competence-agreements";
    }

    @Override
    public Pace pace() {
        return Pace.daily(AT);
    }

    @Override
    public void run() {
        system.run(work::tellDue);
    }
}
