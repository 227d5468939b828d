package dk.loeft.audit;

import java.time.Instant;

/**
 * What came of a walk along the whole trail.
 *
 * @param at when it was walked
 * @param result what was found
 */
public record AuditCheck(Instant at, AuditVerification result) {}
