package dk.loeft.competence;

import dk.loeft.shared.Id;

/** Key of proof that somebody handed in. */
public record ProofId(long value) implements Id {}
