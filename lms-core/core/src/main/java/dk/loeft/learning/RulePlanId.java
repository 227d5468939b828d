package dk.loeft.learning;

import dk.loeft.shared.Id;

/** Key of the dry run of an assignment rule. */
public record RulePlanId(long value) implements Id {}
