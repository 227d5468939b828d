package dk.loeft.web.competence;

import dk.loeft.competence.Competences;
import dk.loeft.competence.Frameworks;
import dk.loeft.competence.PersonCompetences;
import dk.loeft.competence.Proof;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A leader registers proof from elsewhere about somebody of the team. It counts at once. */
@Named("registerProof")
@RequestScoped
public class RegisterProofPage {
    private final Competences competences;
    private final Frameworks frameworks;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private Optional<PersonCompetences> person = Optional.empty();
    private ProofForm form = new ProofForm(FrameworkChoice.NONE, 0);

    @Inject
    public RegisterProofPage(
            Competences competences, Frameworks frameworks, Address address, Refusals refusals, Toasts toasts) {
        this.competences = competences;
        this.frameworks = frameworks;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected RegisterProofPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        person = competences.of(new PersonId(address.key("person")));
        form = new ProofForm(FrameworkChoice.of(frameworks, address.key("framework")), 0);
    }

    /** Answers that there is nothing where the person is not in the reader's team. */
    public void load() throws IOException {
        if (person.isEmpty()) {
            address.notFound();
        }
    }

    public @Nullable String register() {
        Optional<Proof> proof = form.proof();
        if (proof.isEmpty()) {
            return null;
        }
        try {
            competences.register(getPerson().person(), proof.get());
            toasts.done("competence", "proof.registered");
            return "/competence/member?faces-redirect=true&person="
                    + getPerson().person().value();
        } catch (RefusedException e) {
            refusals.show(e, ProofForm.FIELDS);
            return null;
        }
    }

    public boolean isFound() {
        return person.isPresent();
    }

    public PersonCompetences getPerson() {
        return person.orElseThrow();
    }

    public ProofForm getForm() {
        return form;
    }
}
