package dk.loeft.competence.internal;

import dk.loeft.competence.ProofDecided;
import dk.loeft.competence.ProofHandedIn;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells other capabilities, within the transaction, what becomes of proof. */
@Dependent
class ProofNews {
    private final ProofRepository proofs;

    private final Event<ProofHandedIn> handedIn;

    private final Event<ProofDecided> decided;

    @Inject
    ProofNews(ProofRepository proofs, Event<ProofHandedIn> handedIn, Event<ProofDecided> decided) {
        this.proofs = proofs;
        this.handedIn = handedIn;
        this.decided = decided;
    }

    void handedIn(StoredProof proof) {
        handedIn.fire(new ProofHandedIn(
                proof.id(), proof.person(), proofs.title(proof.proof().competence())));
    }

    void decided(StoredProof proof, boolean accepted) {
        decided.fire(new ProofDecided(
                proof.id(), proof.person(), proofs.title(proof.proof().competence()), accepted));
    }
}
