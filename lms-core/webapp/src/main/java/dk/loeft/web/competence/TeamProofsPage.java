package dk.loeft.web.competence;

import dk.loeft.competence.HandedInProof;
import dk.loeft.competence.ProofId;
import dk.loeft.competence.Proofs;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import dk.loeft.web.WaitingPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proof that waits for the reader: to accept, or to decline with a reason. */
@Named("teamProofs")
@RequestScoped
public class TeamProofsPage extends WaitingPage<HandedInProof> {
    private final Proofs proofs;

    @Inject
    public TeamProofsPage(Proofs proofs, Address address, Refusals refusals, Toasts toasts) {
        super("competence", "/competence/proofs", address, refusals, toasts);
        this.proofs = proofs;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected TeamProofsPage() {
        this(null, null, null, null);
    }

    @Override
    protected List<HandedInProof> find() {
        return proofs.waiting();
    }

    @Override
    protected long keyOf(HandedInProof each) {
        return each.id().value();
    }

    public @Nullable String accept(long proof) {
        return act("proof.accepted", () -> proofs.accept(new ProofId(proof)));
    }

    @Override
    protected void refuse(long key, String why) {
        proofs.decline(new ProofId(key), why);
    }

    @Override
    protected String declined() {
        return "proof.declined";
    }
}
