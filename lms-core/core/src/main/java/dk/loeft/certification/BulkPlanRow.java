package dk.loeft.certification;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A record that a dry run looked at.
 *
 * @param person who
 * @param name the person's name today
 * @param unit the main position's unit, empty without one
 * @param kind what is certified
 * @param certificate its title
 * @param before the state before
 * @param after the state after
 * @param dueBefore the due date before
 * @param dueAfter the due date after
 * @param why the sentence that says why it cannot be done, in the reader's language; empty: it can
 */
public record BulkPlanRow(
        PersonId person,
        String name,
        String unit,
        CertificateKindId kind,
        String certificate,
        CertificateState before,
        CertificateState after,
        Optional<LocalDate> dueBefore,
        Optional<LocalDate> dueAfter,
        String why) {}
