package dk.loeft.learning;

import dk.loeft.organisation.PersonId;
import java.time.Instant;

/**
 * A completion that a version plan gave was taken back with the plan. Fired within the transaction; what followed from the
 * completion (a certificate) has to go with it.
 *
 * @param person who
 * @param course which course
 * @param attempt the attempt that had been credited
 * @param at when
 */
public record CompletionWithdrawn(PersonId person, CourseId course, AttemptId attempt, Instant at) {}
