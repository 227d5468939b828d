package dk.loeft.certification;

import dk.loeft.shared.Id;

/** Key of a dry run over many records. */
public record BulkPlanId(long value) implements Id {}
