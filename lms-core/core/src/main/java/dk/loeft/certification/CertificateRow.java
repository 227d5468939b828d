package dk.loeft.certification;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of HR's list.
 *
 * @param id key
 * @param person the holder
 * @param name the holder's name today
 * @param staffNumber the employer's number
 * @param unit the main position's unit, empty without one
 * @param certificate what it certifies
 * @param serial the number printed on it
 * @param state its state today
 * @param validFrom first valid day
 * @param expires last valid day, absent if it never expires
 * @param daysLeft days until the last valid day, negative once it has passed, 0 if it never expires
 */
public record CertificateRow(
        CertificateId id,
        PersonId person,
        String name,
        String staffNumber,
        String unit,
        String certificate,
        String serial,
        CertificateState state,
        LocalDate validFrom,
        Optional<LocalDate> expires,
        long daysLeft) {}
