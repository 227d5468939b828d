package dk.loeft.certification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One certificate as HR sees it; unlike the list this also shows those that a newer one succeeded.
 *
 * @param row what the list shows
 * @param revokedOn first day on which it was void, absent if it was not withdrawn
 * @param reason why it was withdrawn, empty if it was not
 * @param verificationUrl where anybody can check it
 */
public record CertificateDetails(
        CertificateRow row, Optional<LocalDate> revokedOn, String reason, String verificationUrl) {}
