package dk.loeft.learning;

import java.time.Instant;
import java.util.Optional;

/**
 * A course as its authors see it.
 *
 * @param course key
 * @param input what they wrote
 * @param state draft, published or retired
 * @param version the number of the newest version
 * @param activityKind kind of the newest version's activity
 * @param activityReference the provider's key of it
 * @param publishedAt when the newest version was published
 * @param enrolled how many people are enrolled
 * @param completed how many of them completed it
 */
public record AuthoredCourse(
        CourseId course,
        CourseInput input,
        CourseState state,
        int version,
        String activityKind,
        String activityReference,
        Optional<Instant> publishedAt,
        long enrolled,
        long completed) {}
