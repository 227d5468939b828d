package dk.loeft.competence;

import dk.loeft.organisation.PersonId;

/**
 * A leader decided about proof that somebody handed in. Fired within the transaction of the change.
 *
 * @param proof which proof
 * @param person whose it is
 * @param competence what the competence that it shows is called
 * @param accepted whether it counts
 */
public record ProofDecided(ProofId proof, PersonId person, Wording competence, boolean accepted) {}
