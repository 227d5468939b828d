package dk.loeft.competence;

import dk.loeft.shared.Id;

/** Key of a competence: an item of one framework, the same however often its text is said anew. */
public record CompetenceId(long value) implements Id {}
