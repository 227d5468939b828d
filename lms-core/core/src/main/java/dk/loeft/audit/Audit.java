package dk.loeft.audit;

import static dk.loeft.organisation.Permission.READ_AUDIT;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;

/** The audit trail, to be read by those who may see all of the organisation. */
public interface Audit {
    /**
     * Entries, newest first unless asked otherwise; sorts by {@code at}.
     *
     * @throws dk.loeft.organisation.NotPermittedException if the actor holds the permission for a part only: the trail
     *     is not divided by units
     */
    @Requires(READ_AUDIT)
    Page<AuditRow> trail(AuditFilter filter, PageRequest page);
}
