package dk.loeft.certification;

import java.util.Optional;

/**
 * What HR decides about a kind of certificate. Certificates already issued keep the terms they were issued on.
 *
 * @param code short, unique, capital letters and digits, 2–12; begins the serial
 * @param title what it certifies, 1–200 characters
 * @param months how long it is valid, 1–600; absent: for ever
 * @param windowDays days before the expiry from which renewal is asked for, less than the validity
 * @param graceDays days after the expiry within which the short way suffices, less than the validity
 */
public record CertificateKindInput(
        String code, String title, Optional<Integer> months, int windowDays, int graceDays) {}
