package dk.loeft.web.organisation;

import dk.loeft.organisation.DeputyId;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.PeopleFilter;
import dk.loeft.organisation.PersonDetails;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonRow;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
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

/** The forms for those who act for a leader: first find the person, then say from when to when. */
@Named("personDeputy")
@RequestScoped
public class PersonDeputyPage {
    private static final int MATCHES = 20;

    private static final Map<String, String> FIELDS = Map.of("organisation.deputy.period", "deputy:to");

    private final Organisation organisation;

    private final PersonPage person;

    private final Address address;

    private final Refusals refusals;

    private final Toasts toasts;

    private String find = "";

    private Optional<PersonDetails> chosen = Optional.empty();

    private Page<PersonRow> matches = new Page<>(List.of(), 0, PageRequest.first(MATCHES));

    private @Nullable LocalDate from;

    private @Nullable LocalDate to;

    @Inject
    public PersonDeputyPage(
            Organisation organisation, PersonPage person, Address address, Refusals refusals, Toasts toasts) {
        this.organisation = organisation;
        this.person = person;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PersonDeputyPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        from = person.getToday();
        find = address.text("find").strip();
        chosen = Optional.of(address.key("with"))
                .filter(key -> key > 0)
                .map(PersonId::new)
                .flatMap(organisation::person);
        if (chosen.isEmpty() && !find.isEmpty()) {
            PeopleFilter filter = new PeopleFilter(find, Optional.empty(), Optional.empty(), false);
            matches = organisation.people(filter, PageRequest.first(MATCHES));
        }
    }

    public @Nullable String appoint() {
        try {
            LocalDate first = Optional.ofNullable(from).orElse(person.getToday());
            organisation.appointDeputy(
                    person.key(),
                    new PersonId(address.key("with")),
                    first,
                    Optional.ofNullable(to).orElse(first));
            toasts.done("organisation", "deputy.added", getChosenName());
            return Outcomes.person(person.key());
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    /** Ends the appointment that the address names. */
    public @Nullable String end() {
        try {
            LocalDate last = Optional.ofNullable(to).orElse(person.getToday());
            organisation.endDeputy(new DeputyId(person.getItem()), last);
            toasts.done("organisation", "deputy.ended");
            return Outcomes.person(person.key());
        } catch (RefusedException e) {
            refusals.show(e, Map.of("organisation.deputy", "endDeputy:to"));
            return null;
        }
    }

    public String getFind() {
        return find;
    }

    public Page<PersonRow> getMatches() {
        return matches;
    }

    public boolean isChosen() {
        return chosen.isPresent();
    }

    public String getChosenName() {
        return chosen.map(who -> who.givenName() + " " + who.familyName()).orElse("");
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
