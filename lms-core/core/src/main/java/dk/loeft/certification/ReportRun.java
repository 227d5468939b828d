package dk.loeft.certification;

import java.time.Instant;

/**
 * A report went out, or should have.
 *
 * @param at when
 * @param outcome what came of it
 * @param told to how many
 * @param leftOut how many of the recipients may no longer see the list
 */
public record ReportRun(Instant at, ReportOutcome outcome, int told, int leftOut) {}
