package dk.loeft.competence;

import dk.loeft.shared.Id;

/** Key of one piece of evidence. */
public record EvidenceId(long value) implements Id {}
