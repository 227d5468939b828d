package dk.loeft.learning;

import dk.loeft.organisation.PersonId;

/**
 * Somebody whom a leader can put in a track.
 *
 * @param person key
 * @param name name
 * @param title that of the main position
 * @param unit the unit of the main position
 */
public record TrackCandidate(PersonId person, String name, String title, String unit) {}
