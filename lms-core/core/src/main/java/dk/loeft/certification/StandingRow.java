package dk.loeft.certification;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of HR's list: a person under a kind of certificate.
 *
 * @param person who
 * @param name the person's name today
 * @param staffNumber the employer's number
 * @param unit the main position's unit, empty without one
 * @param kind what is certified
 * @param certificate its title
 * @param serial the number of the last certificate, empty without one
 * @param state the state today
 * @param valid whether the person holds the certificate, also on leave and when let off
 * @param validFrom first valid day of the last certificate
 * @param expires last valid day, absent without a certificate and if it never expires
 * @param daysLeft days until the last valid day, negative once it has passed, 0 without one
 * @param due last day in time, absent when nothing is asked for
 * @param overdue whether that day has passed
 */
public record StandingRow(
        PersonId person,
        String name,
        String staffNumber,
        String unit,
        CertificateKindId kind,
        String certificate,
        String serial,
        CertificateState state,
        boolean valid,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> expires,
        long daysLeft,
        Optional<LocalDate> due,
        boolean overdue) {}
