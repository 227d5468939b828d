package dk.loeft.web.competence;

import dk.loeft.competence.Competences;
import dk.loeft.competence.DevelopmentTalks;
import dk.loeft.competence.PersonCompetences;
import dk.loeft.competence.TalkId;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A leader plans a development talk with somebody of the team. */
@Named("planTalk")
@RequestScoped
public class PlanTalkPage {
    private static final Map<String, String> FIELDS = Map.of("competence.talk.past", "plan:on");

    private final DevelopmentTalks talks;
    private final Competences competences;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private Optional<PersonCompetences> person = Optional.empty();
    private @Nullable LocalDate on;

    @Inject
    public PlanTalkPage(
            DevelopmentTalks talks, Competences competences, Address address, Refusals refusals, Toasts toasts) {
        this.talks = talks;
        this.competences = competences;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PlanTalkPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        person = competences.of(new PersonId(address.key("person")));
    }

    /** Answers that there is nothing where the person is not in the reader's team. */
    public void load() throws IOException {
        if (person.isEmpty()) {
            address.notFound();
        }
    }

    public @Nullable String plan() {
        LocalDate day = on;
        if (day == null) {
            return null;
        }
        try {
            TalkId talk = talks.plan(getPerson().person(), day);
            toasts.done("competence", "talk.planned");
            return "/competence/talk?faces-redirect=true&id=" + talk.value();
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    public boolean isFound() {
        return person.isPresent();
    }

    public PersonCompetences getPerson() {
        return person.orElseThrow();
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }
}
