package dk.loeft.shared.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that has not been delivered.
 *
 * @param id key, in the order of a lane
 * @param payload what the handler needs to know
 * @param created when it was written
 * @param due when it is tried next
 * @param attempts how often it was tried
 * @param failure why it could not be delivered the last time
 */
public record OutboxMessage(
        long id, Lane lane, String payload, Instant created, Instant due, int attempts, Optional<Why> failure) {}
