package dk.loeft.xapi;

import dk.loeft.shared.Id;

/** Key of another record store that gets a copy of statements. */
public record LrsForwardId(long value) implements Id {}
