package dk.loeft.learning;

import dk.loeft.organisation.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A person completed a course for the first time in this attempt. Fired within the transaction, so that what must follow
 * (a certificate) is written with it or not at all.
 *
 * @param person who
 * @param course which course
 * @param version which version of it
 * @param attempt by which attempt
 * @param at when, by the server's clock
 * @param score 0 to 100, absent if the course reports none
 */
public record CourseCompleted(
        PersonId person,
        CourseId course,
        CourseVersionId version,
        AttemptId attempt,
        Instant at,
        Optional<BigDecimal> score) {}
