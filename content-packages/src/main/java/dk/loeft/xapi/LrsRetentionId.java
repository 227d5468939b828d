package dk.loeft.xapi;

import dk.loeft.shared.Id;

/** Key of a rule that says how long statements are kept. */
public record LrsRetentionId(long value) implements Id {}
