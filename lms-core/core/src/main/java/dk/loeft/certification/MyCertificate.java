package dk.loeft.certification;

import dk.loeft.learning.CourseId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One of the reader's own certificates: the newest of its kind.
 *
 * @param id key
 * @param kind what it certifies
 * @param title its title
 * @param serial the number printed on it
 * @param state its state today
 * @param valid whether it is good today
 * @param validFrom first valid day
 * @param expires last valid day, absent if it never expires
 * @param daysLeft days until the last valid day, negative once it has passed, 0 if it never expires
 * @param verificationUrl where anybody can check it
 * @param renewBy the course that renews it, absent if none is published
 */
public record MyCertificate(
        CertificateId id,
        CertificateKindId kind,
        String title,
        String serial,
        CertificateState state,
        boolean valid,
        LocalDate validFrom,
        Optional<LocalDate> expires,
        long daysLeft,
        String verificationUrl,
        Optional<CourseId> renewBy) {}
