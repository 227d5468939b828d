package dk.loeft.learning;

import dk.loeft.shared.Id;

/** Key of a version plan. */
public record VersionPlanId(long value) implements Id {}
