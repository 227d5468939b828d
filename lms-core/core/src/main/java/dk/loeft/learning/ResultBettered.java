package dk.loeft.learning;

import dk.loeft.organisation.PersonId;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A person who had completed a course did better in the same attempt. Fired within the transaction.
 *
 * @param person who
 * @param course which course
 * @param attempt in which attempt
 * @param at when, by the server's clock
 * @param score the new result, 0 to 100
 */
public record ResultBettered(PersonId person, CourseId course, AttemptId attempt, Instant at, BigDecimal score) {}
