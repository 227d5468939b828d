package dk.loeft.learning;

import dk.loeft.shared.Id;

/** Key of a course. */
public record CourseId(long value) implements Id {}
