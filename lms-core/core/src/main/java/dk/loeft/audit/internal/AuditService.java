package dk.loeft.audit.internal;

import static dk.loeft.organisation.Permission.READ_AUDIT;

import dk.loeft.audit.Audit;
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

@UseCases
@Transactional
@ApplicationScoped
class AuditService implements Audit {
    private final AuditRepository trail;

    private final CurrentActor actor;

    @Inject
    AuditService(AuditRepository trail, CurrentActor actor) {
        this.trail = trail;
        this.actor = actor;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected AuditService() {
        this.trail = null;
        this.actor = null;
    }

    @Override
    public Page<AuditRow> trail(AuditFilter filter, PageRequest page) {
        if (!actor.get().scopeOf(READ_AUDIT).everywhere()) {
            throw new NotPermittedException(READ_AUDIT);
        }
        return trail.page(filter, page);
    }
}
