package dk.loeft.certification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the public may learn of a certificate from its code: enough to tell whether the paper in one's hand is good, and no
 * more (GDPR art. 5(1)(c), data minimisation).
 *
 * @param serial the number printed on it
 * @param title what it certifies
 * @param holder given name and the initial of the family name
 * @param issuer the municipality
 * @param validFrom first valid day
 * @param expires last valid day, absent if it never expires
 * @param state its state today
 */
public record Verification(
        String serial,
        String title,
        String holder,
        String issuer,
        LocalDate validFrom,
        Optional<LocalDate> expires,
        CertificateState state) {}
