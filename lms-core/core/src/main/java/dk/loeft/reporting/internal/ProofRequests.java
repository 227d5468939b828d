package dk.loeft.reporting.internal;

import dk.loeft.competence.HandedInProof;
import dk.loeft.competence.ProofId;
import dk.loeft.competence.Proofs;
import dk.loeft.reporting.TeamRequest;
import dk.loeft.reporting.spi.RequestSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Proof of competence that people handed in. */
@Dependent
class ProofRequests implements RequestSource {
    private static final String KIND = "PROOF";

    private final Proofs proofs;

    @Inject
    ProofRequests(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<TeamRequest> waiting() {
        return proofs.waiting().stream().map(ProofRequests::request).toList();
    }

    @Override
    public void approve(long key) {
        proofs.accept(new ProofId(key));
    }

    private static TeamRequest request(HandedInProof proof) {
        return new TeamRequest(
                new TeamRequest.Key(KIND, proof.id().value()),
                proof.person(),
                proof.name(),
                proof.competence().title(),
                proof.proof().level(),
                proof.proof().note(),
                proof.proof().givenOn(),
                proof.handedInAt());
    }
}
