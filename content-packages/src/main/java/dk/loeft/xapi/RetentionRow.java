package dk.loeft.xapi;

import java.time.Instant;
import java.util.Optional;

/**
 * A rule and what it has done.
 *
 * @param removed statements it has removed so far
 * @param removedDocuments states of activities it has removed so far
 * @param lastRun when it was last carried out
 */
public record RetentionRow(
        LrsRetentionId id, RetentionInput input, long removed, long removedDocuments, Optional<Instant> lastRun) {}
