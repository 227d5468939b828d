package dk.loeft.learning;

import dk.loeft.organisation.PersonId;
import java.time.Instant;

/**
 * A completed track is not completed any more, as the completion of a course that it rested on was taken back. Fired within that
 * transaction.
 *
 * @param person who
 * @param track which track
 * @param at when, by the server's clock
 */
public record TrackCompletionWithdrawn(PersonId person, TrackId track, Instant at) {}
