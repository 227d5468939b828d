package dk.loeft.learning;

import java.time.Instant;

/**
 * A line of a rule's history: people were looked at, and something changed.
 *
 * @param at when
 * @param cause why
 * @param by who did it, empty if the system
 * @param subject the person or unit that it was about, empty if everybody
 * @param version the number of the version by which they were looked at
 * @param entered how many entered or returned
 * @param left how many left
 * @param changed how many got another due date
 */
public record RuleRun(
        Instant at, RuleCause cause, String by, String subject, int version, long entered, long left, long changed) {}
