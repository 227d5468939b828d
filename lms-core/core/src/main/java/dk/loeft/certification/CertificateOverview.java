package dk.loeft.certification;

import dk.loeft.shared.Page;

/**
 * A page of HR's list with the figures above it.
 *
 * @param counts the figures, whatever the filter
 * @param page the page
 */
public record CertificateOverview(CertificateCounts counts, Page<StandingRow> page) {}
