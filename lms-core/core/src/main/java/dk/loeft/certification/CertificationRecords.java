package dk.loeft.certification;

import static dk.loeft.organisation.Permission.LEARN;
import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;
import static dk.loeft.organisation.Permission.SEE_CERTIFICATES;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Requires;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How people stand with kinds of certificate, why, and what HR writes into their histories. Nothing is ever overwritten: a
 * correction is a line of its own. HR's use cases are limited to people whose main position lies in the actor's part of the
 * organisation; refusals have keys that begin {@code certification.record.}.
 */
public interface CertificationRecords {
    /** How the reader stands with each kind, what is due first on top; what is neither asked for nor held is left out. */
    @Requires(value = LEARN, audited = false)
    List<StandingRow> mine();

    /** The reader's own record today; absent without a history under that kind. */
    @Requires(value = LEARN, audited = false)
    Optional<CertificationRecord> mine(CertificateKindId kind);

    /** How one person stands with each kind, for HR. */
    @Requires(value = SEE_CERTIFICATES, audited = false)
    List<StandingRow> standings(PersonId person);

    /**
     * A person's record as of a day, which is proved by replaying the history.
     *
     * @param knownTo only what was recorded up to that line: what did we believe then? Absent: all
     * @return absent if the person is out of reach or the kind is unknown
     */
    @Requires(SEE_CERTIFICATES)
    Optional<CertificationRecord> of(PersonId person, CertificateKindId kind, LocalDate asOf, Optional<Long> knownTo);

    /** What an entry would change today; refused as {@link #write} would refuse it, and nothing is stored. */
    @Requires(value = MANAGE_CERTIFICATES, audited = false)
    CertificationPreview preview(PersonId person, CertificateKindId kind, CertificationEntry entry);

    /** Writes the entry and settles what follows. An entry that would change nothing is refused. */
    @Requires(MANAGE_CERTIFICATES)
    void write(PersonId person, CertificateKindId kind, CertificationEntry entry);
}
