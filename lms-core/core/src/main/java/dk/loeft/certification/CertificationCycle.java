package dk.loeft.certification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One period of a person under a kind: from a completion to its end.
 *
 * @param no its place, from 1
 * @param version the number of the kind's version it was issued under
 * @param how how it came about, a name of {@link dk.loeft.certification.engine.Cycle.How}
 * @param validFrom first valid day
 * @param expires last valid day as it is now, absent if it never expires
 * @param end how it ended, a name of {@link dk.loeft.certification.engine.Cycle.End}
 * @param withdrawnOn first void day
 * @param certificate the certificate that was issued for it
 * @param serial the number of that
 */
public record CertificationCycle(
        int no,
        int version,
        String how,
        LocalDate validFrom,
        Optional<LocalDate> expires,
        String end,
        Optional<LocalDate> withdrawnOn,
        Optional<CertificateId> certificate,
        String serial) {}
