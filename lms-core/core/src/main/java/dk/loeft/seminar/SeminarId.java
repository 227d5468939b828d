package dk.loeft.seminar;

import dk.loeft.shared.Id;

/** Key of a seminar. */
public record SeminarId(long value) implements Id {}
