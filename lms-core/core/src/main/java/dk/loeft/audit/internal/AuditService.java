package dk.loeft.audit.internal;

import static dk.loeft.organisation.Permission.READ_AUDIT;

import dk.loeft.audit.Audit;
import dk.loeft.audit.AuditCheck;
import dk.loeft.audit.AuditFilter;
import dk.loeft.audit.AuditRow;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class AuditService implements Audit {
    private final AuditRepository trail;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    AuditService(AuditRepository trail, CurrentActor actor, Clock clock) {
        this.trail = trail;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected AuditService() {
        this.trail = null;
        this.actor = null;
        this.clock = null;
    }

    @Override
    public Page<AuditRow> trail(AuditFilter filter, PageRequest page) {
        demandEverywhere();
        return trail.page(filter, page);
    }

    @Override
    public void export(AuditFilter filter, Locale language, OutputStream to) throws IOException {
        demandEverywhere();
        AuditFile.write(trail, filter, language, to);
    }

    @Override
    public Optional<AuditCheck> lastCheck() {
        demandEverywhere();
        return trail.lastCheck();
    }

    @Override
    public AuditCheck check() {
        demandEverywhere();
        AuditCheck check = new AuditCheck(clock.instant(), trail.verify());
        trail.keep(check);
        return check;
    }

    private void demandEverywhere() {
        if (!actor.get().scopeOf(READ_AUDIT).everywhere()) {
            throw new NotPermittedException(READ_AUDIT);
        }
    }
}
