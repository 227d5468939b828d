package dk.loeft.organisation;

import dk.loeft.shared.Id;

/** Key of an attribute. */
public record AttributeId(long value) implements Id {}
