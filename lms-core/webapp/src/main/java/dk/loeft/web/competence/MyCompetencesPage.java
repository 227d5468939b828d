package dk.loeft.web.competence;

import dk.loeft.competence.Competences;
import dk.loeft.competence.FrameworkRow;
import dk.loeft.competence.Frameworks;
import dk.loeft.competence.HandedInProof;
import dk.loeft.competence.PersonCompetences;
import dk.loeft.competence.ProofId;
import dk.loeft.competence.Proofs;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the reader stands, what is missing, and what lifts. */
@Named("myCompetences")
@RequestScoped
public class MyCompetencesPage {
    private final Competences competences;
    private final Frameworks frameworks;
    private final Proofs proofs;
    private final Refusals refusals;
    private final Toasts toasts;

    private Optional<PersonCompetences> person = Optional.empty();
    private Optional<StandingPicture> picture = Optional.empty();
    private List<FrameworkRow> rateable = List.of();
    private List<HandedInProof> handedIn = List.of();

    @Inject
    public MyCompetencesPage(
            Competences competences, Frameworks frameworks, Proofs proofs, Refusals refusals, Toasts toasts) {
        this.competences = competences;
        this.frameworks = frameworks;
        this.proofs = proofs;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected MyCompetencesPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        PersonCompetences mine = competences.mine();
        person = Optional.of(mine);
        picture = Optional.of(new StandingPicture(mine));
        rateable = FrameworkChoice.rateable(frameworks);
        handedIn = proofs.mine();
    }

    /** Takes back proof that nobody has looked at yet. */
    public @Nullable String takeBack(long proof) {
        try {
            proofs.takeBack(new ProofId(proof));
            toasts.done("competence", "proof.takenBack");
            return "/competence/mine?faces-redirect=true";
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public PersonCompetences getPerson() {
        return person.orElseThrow();
    }

    public StandingPicture getPicture() {
        return picture.orElseThrow();
    }

    /** The frameworks in which one can rate oneself. */
    public List<FrameworkRow> getRateable() {
        return rateable;
    }

    public List<HandedInProof> getHandedIn() {
        return handedIn;
    }
}
