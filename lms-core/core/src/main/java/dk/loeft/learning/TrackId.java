package dk.loeft.learning;

import dk.loeft.shared.Id;

/** Key of a track. */
public record TrackId(long value) implements Id {}
