/**
 * Courses and their versions, enrolments and attempts: what people learn and how far they are.
 *
 * <p>{@link dk.loeft.learning.Learning} is the facade. Activities (a SCORM package, later a test or a link) come from other
 * modules through {@link dk.loeft.learning.spi.ActivityProvider}; what happens in them comes back through {@link
 * dk.loeft.learning.spi.ActivityReports}. {@link dk.loeft.learning.CourseCompleted} tells the rest of the house. {@link
 * dk.loeft.learning.AssignmentRules} give learning to whoever is in an audience.
 */
@NullMarked
package dk.loeft.learning;

import org.jspecify.annotations.NullMarked;
