package dk.loeft.certification;

import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes into many records at once, after a dry run that is kept. Limited to people whose main position lies in the actor's part
 * of the organisation; a dry run is seen by the one who made it. Refusals have keys that begin {@code certification.bulk.} or
 * {@code certification.record.}.
 */
public interface CertificationBulk {
    /** How many records go into one dry run. */
    int MOST = 5_000;

    /** Tries it out and keeps what it would do; nothing else is changed. */
    @Requires(MANAGE_CERTIFICATES)
    BulkPlanId plan(BulkInput input);

    /** A dry run of the actor's own. */
    @Requires(value = MANAGE_CERTIFICATES, audited = false)
    Optional<BulkPlan> find(BulkPlanId plan);

    /** What it says of each record, those it cannot touch first, then by name. */
    @Requires(value = MANAGE_CERTIFICATES, audited = false)
    Page<BulkPlanRow> rows(BulkPlanId plan, Locale language, PageRequest page);

    /**
     * Does what the dry run says, all of it or nothing. Refused if a record has changed since, and on another day.
     *
     * @param fingerprint of the dry run that was looked at
     */
    @Requires(MANAGE_CERTIFICATES)
    void run(BulkPlanId plan, String fingerprint);
}
