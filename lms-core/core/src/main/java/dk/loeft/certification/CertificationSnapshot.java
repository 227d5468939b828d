package dk.loeft.certification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How somebody stands with a kind of certificate on a day.
 *
 * @param state exactly one
 * @param required whether somebody asks for the certificate
 * @param valid whether the person holds it, also on leave and when let off
 * @param windowOpens first day on which renewal is asked for
 * @param expires last valid day; absent without a certificate, and if it is withdrawn or never expires
 * @param graceEnds last day on which the renewal path suffices
 * @param due last day in time, absent when nothing is asked for
 * @param overdue whether that day has passed
 */
public record CertificationSnapshot(
        CertificateState state,
        boolean required,
        boolean valid,
        Optional<LocalDate> windowOpens,
        Optional<LocalDate> expires,
        Optional<LocalDate> graceEnds,
        Optional<LocalDate> due,
        boolean overdue) {}
