package dk.loeft.learning;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A line that tells why somebody has a course to take, or no longer has.
 *
 * @param rule which rule
 * @param title what HR calls it
 * @param version the number of its version then
 * @param terms what that version said
 * @param at when it was written
 * @param day the day it was written for
 * @param cause what had happened
 * @param change what became of the person
 * @param since the first day under the rule, without a break
 * @param due the due date from then on; for who left, the one there was
 */
public record WhyLine(
        RuleId rule,
        String title,
        int version,
        RuleTerms terms,
        Instant at,
        LocalDate day,
        RuleCause cause,
        RuleChange change,
        LocalDate since,
        LocalDate due) {}
