package dk.loeft.learning;

import dk.loeft.shared.Id;

/** Key of a reminder. */
public record ReminderId(long value) implements Id {}
