package dk.loeft.web.organisation;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.LeaveRow;
import dk.loeft.organisation.Leaves;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonDetails;
import dk.loeft.organisation.PersonDetails.DeputyRow;
import dk.loeft.organisation.PersonDetails.GrantRow;
import dk.loeft.organisation.PersonDetails.PositionRow;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonLeaves;
import dk.loeft.organisation.UnitNode;
import dk.loeft.shared.LocalDay;
import dk.loeft.web.Address;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person as administration sees them, or as far as leave goes; {@code edit} in the address opens the form of one section. */
@Named("person")
@RequestScoped
public class PersonPage {
    private final Organisation organisation;

    private final Leaves leaves;

    private final CurrentActor actor;

    private final Address address;

    private final Clock clock;

    private long id;

    private String edit = "";

    private long item;

    private Optional<PersonDetails> details = Optional.empty();

    private Optional<PersonLeaves> away = Optional.empty();

    private List<UnitNode> units = List.of();

    @Inject
    public PersonPage(Organisation organisation, Leaves leaves, CurrentActor actor, Address address, Clock clock) {
        this.organisation = organisation;
        this.leaves = leaves;
        this.actor = actor;
        this.address = address;
        this.clock = clock;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PersonPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        id = address.key("id");
        edit = address.text("edit");
        item = address.key("item");
        Optional<PersonId> who = Optional.of(id).filter(key -> key > 0).map(PersonId::new);
        // Who registers leave and nothing else is shown the leaves and nothing else.
        if (actor.find().filter(one -> one.may(Permission.ADMINISTER_PEOPLE)).isPresent()) {
            details = who.flatMap(organisation::person);
        }
        away = who.flatMap(leaves::of);
    }

    /** Answers "not found" for a person that is not there, or is out of the actor's reach. */
    public void check() throws IOException {
        if (!isFound()) {
            address.notFound();
        }
    }

    /** Keeps the form for a new person from those who could not send it. */
    public void demandAdministration() {
        if (!actor.get().may(Permission.ADMINISTER_PEOPLE)) {
            throw new NotPermittedException(Permission.ADMINISTER_PEOPLE);
        }
    }

    public PersonId key() {
        return new PersonId(id);
    }

    /** Whether there is such a person. */
    public boolean isFound() {
        return details.isPresent() || away.isPresent();
    }

    /** Whether the actor administers the person, and does not just register leave. */
    public boolean isAdministered() {
        return details.isPresent();
    }

    /** The person's leaves, null if the actor may not register leave of them. */
    public @Nullable PersonLeaves getAway() {
        return away.orElse(null);
    }

    /** The leave that the form is about, null if it is about none. */
    public @Nullable LeaveRow getLeave() {
        return away.flatMap(who -> who.leaves().stream()
                        .filter(each -> each.id().value() == item)
                        .findFirst())
                .orElse(null);
    }

    /** Everything about the person, null if there is none. */
    public @Nullable PersonDetails getView() {
        return details.orElse(null);
    }

    public String getName() {
        return details.map(PersonDetails::name)
                .or(() -> away.map(PersonLeaves::name))
                .orElse("");
    }

    public long getId() {
        return id;
    }

    /** The section whose form is open, empty if none. */
    public String getEdit() {
        return edit;
    }

    /** The key of the row that the form is about, 0 if it is about none. */
    public long getItem() {
        return item;
    }

    /** The position that the form is about, null if it is about none. */
    public @Nullable PositionRow getPosition() {
        return details.flatMap(who -> who.positions().stream()
                        .filter(each -> each.id().value() == item)
                        .findFirst())
                .orElse(null);
    }

    /** The deputy that the form is about, null if it is about none. */
    public @Nullable DeputyRow getDeputy() {
        return details.flatMap(who -> who.deputies().stream()
                        .filter(each -> each.id().value() == item)
                        .findFirst())
                .orElse(null);
    }

    /** The role that the form is about, null if it is about none. */
    public @Nullable GrantRow getGrant() {
        return details.flatMap(who -> who.grants().stream()
                        .filter(each -> each.id().value() == item)
                        .findFirst())
                .orElse(null);
    }

    /** How many positions go on today or begin later: leaving ends them. */
    public long getOpenPositions() {
        return details.map(who -> who.positions().stream().filter(this::isOpen).count())
                .orElse(0L);
    }

    /** Whether a position goes on today or begins later. */
    public boolean isOpen(PositionRow position) {
        return position.to().filter(last -> last.isBefore(getToday())).isEmpty();
    }

    /** Whether somebody acts for the person today or will. */
    public boolean isComing(DeputyRow deputy) {
        return !deputy.to().isBefore(getToday());
    }

    /** Whether the person is on that leave today. */
    public boolean isOnLeave(LeaveRow leave) {
        return leave.covers(getToday());
    }

    /** Whether the leave is over. */
    public boolean isBack(LeaveRow leave) {
        return leave.endedBefore(getToday());
    }

    public boolean isLeaver() {
        return details.flatMap(PersonDetails::leftOn).isPresent();
    }

    /** Whether the person works here no longer; one who will leave still does. */
    public boolean isFormer() {
        return details.flatMap(PersonDetails::leftOn)
                .filter(day -> !day.isAfter(getToday()))
                .isPresent();
    }

    /** Whether the actor may give roles and set passwords, somewhere at least. */
    public boolean isGrantingAccess() {
        return actor.find().filter(who -> who.may(Permission.ADMINISTER_ACCESS)).isPresent();
    }

    /** All units, read only where a form asks for one. */
    public List<UnitNode> getUnits() {
        if (units.isEmpty()) {
            units = organisation.units();
        }
        return units;
    }

    public LocalDate getToday() {
        return LocalDay.today(clock);
    }
}
