package dk.loeft.xapi;

import java.time.Instant;

/**
 * A stored statement.
 *
 * @param json it, in the form that was asked for
 * @param stored when it was stored
 */
public record FoundStatement(String json, Instant stored) {}
