package dk.loeft.learning;

import dk.loeft.organisation.PersonId;
import java.time.Instant;

/**
 * A person completed a track. Fired once for each completion, within the transaction that completes it: that of the last course,
 * or that in which somebody who had done all came into the track.
 *
 * @param person who
 * @param track which track
 * @param version by what that version asks for
 * @param at when, by the server's clock
 */
public record TrackCompleted(PersonId person, TrackId track, TrackVersionId version, Instant at) {}
