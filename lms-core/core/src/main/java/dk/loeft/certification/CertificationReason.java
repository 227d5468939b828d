package dk.loeft.certification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the "why", to be said as a sentence.
 *
 * @param code what is said, a name of {@link dk.loeft.certification.engine.ReasonCode}
 * @param day of what is said, absent for the codes without one
 * @param rule the rule that asks for the certificate
 * @param version the number of the kind's version
 * @param line the line of the history that it rests on
 */
public record CertificationReason(
        String code, Optional<LocalDate> day, Optional<String> rule, Optional<Integer> version, Optional<Long> line) {}
