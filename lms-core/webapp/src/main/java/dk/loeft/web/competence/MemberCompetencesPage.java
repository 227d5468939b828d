package dk.loeft.web.competence;

import dk.loeft.competence.Competences;
import dk.loeft.competence.EvidenceId;
import dk.loeft.competence.FrameworkRow;
import dk.loeft.competence.Frameworks;
import dk.loeft.competence.PersonCompetences;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody of the reader's team stands. */
@Named("memberCompetences")
@RequestScoped
public class MemberCompetencesPage {
    private final Competences competences;
    private final Frameworks frameworks;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private Optional<PersonCompetences> person = Optional.empty();
    private Optional<StandingPicture> picture = Optional.empty();
    private List<FrameworkRow> rateable = List.of();
    private String reason = "";

    @Inject
    public MemberCompetencesPage(
            Competences competences, Frameworks frameworks, Address address, Refusals refusals, Toasts toasts) {
        this.competences = competences;
        this.frameworks = frameworks;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected MemberCompetencesPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        person = competences.of(new PersonId(address.key("person")));
        picture = person.map(StandingPicture::new);
        if (person.isPresent()) {
            rateable = FrameworkChoice.rateable(frameworks);
        }
    }

    /** Answers that there is nothing where the person is not in the reader's team. */
    public void load() throws IOException {
        if (person.isEmpty()) {
            address.notFound();
        }
    }

    /** Takes the evidence back that the address names. */
    public @Nullable String withdraw() {
        try {
            competences.withdraw(new EvidenceId(address.key("withdraw")), reason);
            toasts.done("competence", "withdraw.done");
            return "/competence/member?faces-redirect=true&person="
                    + getPerson().person().value();
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    /** Whether the address asks for evidence of this person to be taken back. */
    public boolean isWithdrawing() {
        long key = address.key("withdraw");
        return key > 0
                && getPerson().frameworks().stream()
                        .flatMap(each -> each.competences().stream())
                        .anyMatch(each -> each.counted()
                                        .filter(row -> row.id().value() == key)
                                        .isPresent()
                                || each.left().stream()
                                        .anyMatch(left -> left.evidence().id().value() == key));
    }

    public boolean isFound() {
        return person.isPresent();
    }

    public PersonCompetences getPerson() {
        return person.orElseThrow();
    }

    public StandingPicture getPicture() {
        return picture.orElseThrow();
    }

    /** The frameworks in which the person can be rated. */
    public List<FrameworkRow> getRateable() {
        return rateable;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
