package dk.loeft.certification.engine;

import java.time.LocalDate;

/**
 * The dates of a certificate that expires.
 *
 * @param windowOpens first day on which renewal is asked for
 * @param expires last day on which the certificate is valid
 * @param graceEnds last day on which the renewal path still suffices
 */
public record Term(LocalDate windowOpens, LocalDate expires, LocalDate graceEnds) {}
