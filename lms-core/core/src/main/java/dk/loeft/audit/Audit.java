package dk.loeft.audit;

import static dk.loeft.organisation.Permission.READ_AUDIT;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * The audit trail, to be read by those who may see all of the organisation. Each use case throws
 * {@link dk.loeft.organisation.NotPermittedException} if the actor holds the permission for a part only: the trail is not
 * divided by units.
 */
public interface Audit {
    /** Entries, newest first unless asked otherwise; sorts by {@code at}. */
    @Requires(READ_AUDIT)
    Page<AuditRow> trail(AuditFilter filter, PageRequest page);

    /**
     * The entries as a file for a spreadsheet, newest first, written while the database gives them. Moments are those of
     * Copenhagen.
     *
     * @throws IOException if {@code to} takes no more
     */
    @Requires(READ_AUDIT)
    void export(AuditFilter filter, Locale language, OutputStream to) throws IOException;

    /** What came of the last walk along the trail; absent before the first. One is made every night. */
    @Requires(value = READ_AUDIT, audited = false)
    Optional<AuditCheck> lastCheck();

    /** Walks along the whole trail now; takes seconds for each million entries. */
    @Requires(READ_AUDIT)
    AuditCheck check();
}
