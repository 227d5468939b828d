package dk.loeft.certification;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;

/**
 * A certificate was issued. Fired within the transaction that issued it.
 *
 * @param certificate key
 * @param kind what it certifies
 * @param person the holder
 * @param validFrom first valid day
 */
public record CertificateIssued(
        CertificateId certificate, CertificateKindId kind, PersonId person, LocalDate validFrom) {}
