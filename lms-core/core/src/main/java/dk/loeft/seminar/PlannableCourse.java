package dk.loeft.seminar;

import dk.loeft.learning.CourseId;

/**
 * A course that seminars can be planned for.
 *
 * @param course key
 * @param title its title
 */
public record PlannableCourse(CourseId course, String title) {}
