package dk.loeft.organisation;

import dk.loeft.shared.Id;

/** Key of a role given to a person. */
public record GrantId(long value) implements Id {}
