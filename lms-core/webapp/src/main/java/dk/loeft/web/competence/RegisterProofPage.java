package dk.loeft.web.competence;

import dk.loeft.competence.Competence;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.Competences;
import dk.loeft.competence.FrameworkRow;
import dk.loeft.competence.Frameworks;
import dk.loeft.competence.Level;
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
import java.time.LocalDate;
import java.util.List;
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
    private FrameworkChoice choice = FrameworkChoice.NONE;

    private long competence;
    private int level;
    private @Nullable LocalDate given;
    private @Nullable LocalDate expires;
    private String note = "";

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
        choice = FrameworkChoice.of(frameworks, address.key("framework"));
    }

    /** Answers that there is nothing where the person is not in the reader's team. */
    public void load() throws IOException {
        if (person.isEmpty()) {
            address.notFound();
        }
    }

    public @Nullable String register() {
        LocalDate day = given;
        if (day == null) {
            return null;
        }
        try {
            competences.register(
                    getPerson().person(),
                    new Proof(new CompetenceId(competence), level, day, Optional.ofNullable(expires), note));
            toasts.done("competence", "proof.registered");
            return "/competence/member?faces-redirect=true&person="
                    + getPerson().person().value();
        } catch (RefusedException e) {
            refusals.show(e, HandInProofPage.FIELDS);
            return null;
        }
    }

    public boolean isFound() {
        return person.isPresent();
    }

    public PersonCompetences getPerson() {
        return person.orElseThrow();
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
