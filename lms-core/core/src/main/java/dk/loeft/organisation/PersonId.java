package dk.loeft.organisation;

import dk.loeft.shared.Id;

/** Key of a person. */
public record PersonId(long value) implements Id {}
