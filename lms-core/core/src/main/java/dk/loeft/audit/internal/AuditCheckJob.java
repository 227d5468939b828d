package dk.loeft.audit.internal;

import dk.loeft.audit.Audit;
import dk.loeft.audit.AuditVerification.Broken;
import dk.loeft.organisation.SystemWork;
import dk.loeft.shared.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalTime;

/** Walks along the trail every night, so that somebody sees it when it does not hold. */
@ApplicationScoped
class AuditCheckJob implements Job {
    private static final Logger LOG = System.getLogger(AuditCheckJob.class.getName());

    private static final LocalTime AT = LocalTime.of(2, 30);

    private final Audit audit;

    private final SystemWork system;

    @Inject
    AuditCheckJob(Audit audit, SystemWork system) {
        this.audit = audit;
        this.system = system;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected AuditCheckJob() {
        this(null, null);
    }

    @Override
    public String name() {
        return "audit-check";
    }

    @Override
    public Pace pace() {
        return Pace.daily(AT);
    }

    @Override
    public void run() {
        if (system.call(audit::check).result() instanceof Broken broken) {
            LOG.log(Level.ERROR, "The audit trail does not hold: entry {0} is {1}", broken.seq(), broken.reason());
        }
    }
}
