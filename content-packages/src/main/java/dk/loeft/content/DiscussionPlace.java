package dk.loeft.content;

import dk.loeft.learning.CourseId;

/**
 * Where a dialogue takes place: under a topic of a course. It stays the same when the course gets a new version.
 *
 * @param course the course
 * @param part the identifier of the topic in its package
 */
public record DiscussionPlace(CourseId course, String part) {}
