package dk.loeft.xapi;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement that another record store refused; the others went on.
 *
 * @param statement its id, the same there as here
 * @param stored when it was stored here
 * @param reason what the other store said
 * @param at when it said so
 */
public record ForwardFailure(LrsForwardFailureId id, UUID statement, Instant stored, String reason, Instant at) {}
