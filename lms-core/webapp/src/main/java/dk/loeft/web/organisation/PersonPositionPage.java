package dk.loeft.web.organisation;

import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.PositionId;
import dk.loeft.organisation.PositionInput;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms for a person's positions. */
@Named("personPosition")
@RequestScoped
public class PersonPositionPage {
    private static final Map<String, String> FIELDS = Map.of(
            "organisation.position.title", "position:title",
            "organisation.position.period", "position:to",
            "organisation.unit", "position:unit");

    private final Organisation organisation;

    private final PersonPage person;

    private final Refusals refusals;

    private final Toasts toasts;

    private long unit;

    private String title = "";

    private boolean leader;

    private boolean main;

    private @Nullable LocalDate from;

    private @Nullable LocalDate to;

    @Inject
    public PersonPositionPage(Organisation organisation, PersonPage person, Refusals refusals, Toasts toasts) {
        this.organisation = organisation;
        this.person = person;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PersonPositionPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void fill() {
        from = person.getToday();
        main = person.getOpenPositions() == 0;
    }

    public @Nullable String add() {
        try {
            LocalDate first = Optional.ofNullable(from).orElse(person.getToday());
            organisation.addPosition(
                    person.key(),
                    new PositionInput(new UnitId(unit), title, leader, main, first, Optional.ofNullable(to)));
            toasts.done("organisation", "position.added", title.strip());
            return Outcomes.person(person.key());
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    /** Ends the position that the address names. */
    public @Nullable String end() {
        try {
            LocalDate last = Optional.ofNullable(to).orElse(person.getToday());
            organisation.endPosition(new PositionId(person.getItem()), last);
            toasts.done("organisation", "position.ended");
            return Outcomes.person(person.key());
        } catch (RefusedException e) {
            refusals.show(e, Map.of("organisation.position.period", "endPosition:to"));
            return null;
        }
    }

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public boolean isLeader() {
        return leader;
    }

    public void setLeader(boolean leader) {
        this.leader = leader;
    }

    public boolean isMain() {
        return main;
    }

    public void setMain(boolean main) {
        this.main = main;
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
