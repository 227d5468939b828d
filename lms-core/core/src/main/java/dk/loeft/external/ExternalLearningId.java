package dk.loeft.external;

import dk.loeft.shared.Id;

/** Key of learning taken elsewhere. */
public record ExternalLearningId(long value) implements Id {}
