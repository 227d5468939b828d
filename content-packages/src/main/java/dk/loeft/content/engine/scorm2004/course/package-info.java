/**
 * One learner's attempt at a SCORM 2004 course: sequencing, data model and the stores of shared data brought together.
 *
 * <p>{@link dk.loeft.content.engine.scorm2004.course.CourseRules} is what a server works with.
 */
@NullMarked
package dk.loeft.content.engine.scorm2004.course;

import org.jspecify.annotations.NullMarked;
