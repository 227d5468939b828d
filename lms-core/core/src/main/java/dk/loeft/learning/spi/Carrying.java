package dk.loeft.learning.spi;

import java.time.Instant;

/**
 * States that are to be carried from attempts to the ones that succeed them. Which ones says the view {@code
 * attempt_succession}: its rows with this {@code carry_id}, each from {@code succeeds_id} to {@code attempt_id}.
 *
 * @param id the {@code carry_id}
 * @param oldReference the activity of the attempts that are succeeded
 * @param newReference the activity of those that succeed them
 * @param at the moment it happens
 */
public record Carrying(long id, String oldReference, String newReference, Instant at) {}
