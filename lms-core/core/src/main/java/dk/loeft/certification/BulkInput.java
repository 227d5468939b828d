package dk.loeft.certification;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done, and to which records.
 *
 * @param filter all that the list shows by it, unless some are picked
 * @param picked these alone; empty: all that the filter shows
 * @param action what is done
 * @param until the last day of an exemption, which needs one; after a withdrawal, the last day on which nothing counts
 * @param reason why, 1–500 characters
 * @param approver who allowed an exemption, 1–200 characters
 */
public record BulkInput(
        CertificateFilter filter,
        List<Pick> picked,
        BulkAction action,
        Optional<LocalDate> until,
        String reason,
        String approver) {
    /** One record. */
    public record Pick(PersonId person, CertificateKindId kind) {}

    public BulkInput {
        picked = List.copyOf(picked);
    }
}
