package dk.loeft.learning;

import dk.loeft.shared.Id;

/** Key of a person's enrolment in a course. */
public record EnrolmentId(long value) implements Id {}
