package dk.loeft.learning;

import dk.loeft.shared.Id;

/** Key of an attempt at a course. */
public record AttemptId(long value) implements Id {}
