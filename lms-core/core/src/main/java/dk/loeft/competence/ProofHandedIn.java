package dk.loeft.competence;

import dk.loeft.organisation.PersonId;

/**
 * Somebody handed in proof, which waits for a leader. Fired within the transaction of the change.
 *
 * @param proof which proof
 * @param person whose it is
 * @param competence what the competence that it shows is called
 */
public record ProofHandedIn(ProofId proof, PersonId person, Wording competence) {}
