package dk.loeft.learning;

import dk.loeft.shared.Id;

/** Key of an assignment rule. */
public record RuleId(long value) implements Id {}
