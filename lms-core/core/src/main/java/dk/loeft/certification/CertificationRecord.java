package dk.loeft.certification;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known about a person under a kind of certificate, and what follows from it.
 *
 * @param person who
 * @param name the person's name today
 * @param staffNumber the employer's number
 * @param unit the main position's unit, empty without one
 * @param kind what is certified
 * @param title its title
 * @param asOf the day that is asked about
 * @param knownTo only what was recorded up to this line counts; absent: all
 * @param standing what holds on that day
 * @param reasons why
 * @param cycles all periods, oldest first
 * @param lines the whole history, oldest first
 */
public record CertificationRecord(
        PersonId person,
        String name,
        String staffNumber,
        String unit,
        CertificateKindId kind,
        String title,
        LocalDate asOf,
        Optional<Long> knownTo,
        CertificationSnapshot standing,
        List<CertificationReason> reasons,
        List<CertificationCycle> cycles,
        List<CertificationLine> lines) {
    public CertificationRecord {
        reasons = List.copyOf(reasons);
        cycles = List.copyOf(cycles);
        lines = List.copyOf(lines);
    }
}
