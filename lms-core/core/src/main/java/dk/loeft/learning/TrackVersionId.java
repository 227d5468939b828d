package dk.loeft.learning;

import dk.loeft.shared.Id;

/** Key of a version of a track. */
public record TrackVersionId(long value) implements Id {}
