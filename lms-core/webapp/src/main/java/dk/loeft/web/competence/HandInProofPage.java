package dk.loeft.web.competence;

import dk.loeft.competence.Competence;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.FrameworkRow;
import dk.loeft.competence.Frameworks;
import dk.loeft.competence.Level;
import dk.loeft.competence.Proof;
import dk.loeft.competence.Proofs;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader hands in proof from elsewhere. */
@Named("handInProof")
@RequestScoped
public class HandInProofPage {
    static final Map<String, String> FIELDS = Map.of(
            "competence.evidence.level", "proof:level",
            "competence.evidence.note", "proof:note",
            "competence.proof.note", "proof:note",
            "competence.proof.future", "proof:given",
            "competence.evidence.expires", "proof:expires");

    private final Proofs proofs;
    private final Frameworks frameworks;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private FrameworkChoice choice = FrameworkChoice.NONE;

    private long competence;
    private int level;
    private @Nullable LocalDate given;
    private @Nullable LocalDate expires;
    private String note = "";

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
        choice = FrameworkChoice.of(frameworks, address.key("framework"));
        competence = address.key("competence");
    }

    public @Nullable String handIn() {
        LocalDate day = given;
        if (day == null) {
            return null;
        }
        try {
            proofs.handIn(new Proof(new CompetenceId(competence), level, day, Optional.ofNullable(expires), note));
            toasts.done("competence", "proof.handedIn");
            return "/competence/mine?faces-redirect=true";
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    public List<FrameworkRow> getChoices() {
        return choice.choices();
    }

    public List<Competence> getCompetences() {
        return choice.competences();
    }

    public List<Level> getLevels() {
        return choice.levels();
    }

    public long getFramework() {
        return choice.framework();
    }

    public long getCompetence() {
        return competence;
    }

    public void setCompetence(long competence) {
        this.competence = competence;
    }

    public int getLevel() {
        return level;
    }

    public void setLevel(int level) {
        this.level = level;
    }

    public @Nullable LocalDate getGiven() {
        return given;
    }

    public void setGiven(@Nullable LocalDate given) {
        this.given = given;
    }

    public @Nullable LocalDate getExpires() {
        return expires;
    }

    public void setExpires(@Nullable LocalDate expires) {
        this.expires = expires;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
