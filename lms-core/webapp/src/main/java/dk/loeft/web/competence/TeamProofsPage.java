package dk.loeft.web.competence;

import dk.loeft.competence.HandedInProof;
import dk.loeft.competence.ProofId;
import dk.loeft.competence.Proofs;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The proof that waits for the reader: to accept, or to decline with a reason. */
@Named("teamProofs")
@RequestScoped
public class TeamProofsPage {
    private static final String HERE = "/competence/proofs?faces-redirect=true";

    private final Proofs proofs;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private List<HandedInProof> waiting = List.of();
    private String reason = "";

    @Inject
    public TeamProofsPage(Proofs proofs, Address address, Refusals refusals, Toasts toasts) {
        this.proofs = proofs;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected TeamProofsPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        waiting = proofs.waiting();
    }

    /** Makes the bean before anything is written: reading what waits refuses whoever leads nobody. */
    public void check() {
        // Reading is done once the bean is there.
    }

    public @Nullable String accept(long proof) {
        return act("proof.accepted", () -> proofs.accept(new ProofId(proof)));
    }

    /** Declines what the address names. */
    public @Nullable String decline() {
        return act("proof.declined", () -> proofs.decline(new ProofId(address.key("decline")), reason));
    }

    private @Nullable String act(String done, Runnable work) {
        try {
            work.run();
            toasts.done("competence", done);
            return HERE;
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public List<HandedInProof> getWaiting() {
        return waiting;
    }

    /** What is about to be declined. */
    public Optional<HandedInProof> getDeclining() {
        long key = address.key("decline");
        return waiting.stream().filter(each -> each.id().value() == key).findFirst();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
