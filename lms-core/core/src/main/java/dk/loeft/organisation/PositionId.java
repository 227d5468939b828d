package dk.loeft.organisation;

import dk.loeft.shared.Id;

/** Key of a position. */
public record PositionId(long value) implements Id {}
