package dk.loeft.organisation;

import dk.loeft.shared.Id;

/** Key of a unit. */
public record UnitId(long value) implements Id {}
