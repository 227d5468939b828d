package dk.loeft.organisation;

import dk.loeft.shared.Id;

/** Key of an appointment of a deputy. */
public record DeputyId(long value) implements Id {}
