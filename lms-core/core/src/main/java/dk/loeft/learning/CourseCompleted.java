package dk.loeft.learning;

import dk.loeft.organisation.PersonId;
import java.time.Instant;

/**
 * A person completed a course for the first time in this attempt. Fired within the transaction, so that what must follow
 * (a certificate) is written with it or not at all.
 *
 * @param person who
 * @param course which course
 * @param version which version of it
 * @param attempt by which attempt
 * @param at when, by the server's clock
 */
public record CourseCompleted(
        PersonId person, CourseId course, CourseVersionId version, AttemptId attempt, Instant at) {}
