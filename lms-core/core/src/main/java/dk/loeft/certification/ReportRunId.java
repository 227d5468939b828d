package dk.loeft.certification;

import dk.loeft.shared.Id;

/** Key of one time that a report went out. */
public record ReportRunId(long value) implements Id {}
