package dk.loeft.content;

import dk.loeft.shared.Id;

/** Key of a stored package. */
public record PackageId(long value) implements Id {}
