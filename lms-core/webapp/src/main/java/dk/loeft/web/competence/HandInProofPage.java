package dk.loeft.web.competence;

import dk.loeft.competence.Frameworks;
import dk.loeft.competence.Proof;
import dk.loeft.competence.Proofs;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import dk.loeft.web.attachment.AttachingPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader hands in proof from elsewhere. */
@Named("handInProof")
@RequestScoped
public class HandInProofPage {
    private final Proofs proofs;
    private final Frameworks frameworks;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private ProofForm form = new ProofForm(FrameworkChoice.NONE, 0);

    @Inject
    public HandInProofPage(Proofs proofs, Frameworks frameworks, Address address, Refusals refusals, Toasts toasts) {
        this.proofs = proofs;
        this.frameworks = frameworks;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected HandInProofPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        form = new ProofForm(FrameworkChoice.of(frameworks, address.key("framework")), address.key("competence"));
    }

    public @Nullable String handIn() {
        Optional<Proof> proof = form.proof();
        if (proof.isEmpty()) {
            return null;
        }
        try {
            proofs.handIn(proof.get(), AttachingPage.sent());
            toasts.done("competence", "proof.handedIn");
            return "/competence/mine?faces-redirect=true";
        } catch (RefusedException e) {
            refusals.show(e, ProofForm.FIELDS);
            return null;
        }
    }

    public ProofForm getForm() {
        return form;
    }
}
