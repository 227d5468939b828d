package dk.loeft.learning;

import dk.loeft.shared.Id;

/** Key of a version of a course. */
public record CourseVersionId(long value) implements Id {}
