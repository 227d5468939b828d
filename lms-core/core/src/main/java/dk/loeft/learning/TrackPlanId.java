package dk.loeft.learning;

import dk.loeft.shared.Id;

/** Key of a plan for those on older versions of a track. */
public record TrackPlanId(long value) implements Id {}
