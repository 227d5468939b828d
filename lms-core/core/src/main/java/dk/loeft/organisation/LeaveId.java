package dk.loeft.organisation;

import dk.loeft.shared.Id;

/** Key of a person's leave. */
public record LeaveId(long value) implements Id {}
