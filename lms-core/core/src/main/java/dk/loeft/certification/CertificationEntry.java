package dk.loeft.certification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What HR writes into a person's history. Reasons are 1–500 characters. Leave is registered with the person
 * ({@link dk.loeft.organisation.Leaves}).
 */
public sealed interface CertificationEntry {
    /**
     * The person is let off.
     *
     * @param until last day, included
     * @param approver who said so, 1–200 characters
     */
    record Exemption(LocalDate from, LocalDate until, String reason, String approver) implements CertificationEntry {}

    /** The person is let off no longer. */
    record ExemptionEnd(LocalDate on) implements CertificationEntry {}

    /**
     * The last certificate is void from that day.
     *
     * @param barUntil nothing counts up to and including this day
     */
    record Revocation(LocalDate on, Optional<LocalDate> barUntil, String reason) implements CertificationEntry {}

    /** The withdrawal is lifted from that day. */
    record Reinstatement(LocalDate on, String reason) implements CertificationEntry {}

    /**
     * Proof from elsewhere.
     *
     * @param code what it is: the kind's own code, or one that the kind accepts
     * @param validTo its last valid day by its own issuer
     */
    record Proof(LocalDate issuedOn, String code, Optional<LocalDate> validTo) implements CertificationEntry {}

    /** A line was recorded wrongly and counts as never recorded. */
    record Removal(long line, String reason) implements CertificationEntry {}

    /** A line was recorded with the wrong day. */
    record OtherDay(long line, LocalDate on, String reason) implements CertificationEntry {}
}
