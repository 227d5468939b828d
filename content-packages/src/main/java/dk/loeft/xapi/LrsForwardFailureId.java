package dk.loeft.xapi;

import dk.loeft.shared.Id;

/** Key of a statement that another record store refused. */
public record LrsForwardFailureId(long value) implements Id {}
