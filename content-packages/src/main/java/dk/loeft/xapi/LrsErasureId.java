package dk.loeft.xapi;

import dk.loeft.shared.Id;

/** Key of the note that somebody was erased. It says not who. */
public record LrsErasureId(long value) implements Id {}
