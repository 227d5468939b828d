package dk.loeft.content;

import dk.loeft.learning.CourseId;
import dk.loeft.shared.Page;

/**
 * Who is under way with a course.
 *
 * @param course the course
 * @param title its title
 * @param page the learners of the page that was asked for
 */
public record Cmi5Learners(CourseId course, String title, Page<Cmi5Learner> page) {}
