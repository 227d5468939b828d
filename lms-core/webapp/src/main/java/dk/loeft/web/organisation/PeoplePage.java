package dk.loeft.web.organisation;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.PeopleFilter;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonRow;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitNode;
import dk.loeft.web.ListState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of people. Filter, order and page lie in the address, so that a view can be kept and shared. */
@Named("people")
@RequestScoped
public class PeoplePage {
    private static final int PAGE_SIZE = 50;

    private final Organisation organisation;

    private final CurrentActor actor;

    private final ListState<PersonRow> list = new ListState<>(PAGE_SIZE, "name", false);

    private long unit;

    private String role = "";

    private boolean former;

    private List<UnitNode> units = List.of();

    @Inject
    public PeoplePage(Organisation organisation, CurrentActor actor) {
        this.organisation = organisation;
        this.actor = actor;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PeoplePage() {
        this(null, null);
    }

    /** Reads the list once the address has been read. */
    public void load() {
        units = organisation.units();
        list.show(organisation.people(filter(), list.request()));
    }

    private PeopleFilter filter() {
        return new PeopleFilter(
                list.getText(),
                Optional.of(unit).filter(id -> id > 0).map(UnitId::new),
                getRoles().stream().filter(each -> each.name().equals(role)).findFirst(),
                former);
    }

    public ListState<PersonRow> getList() {
        return list;
    }

    public List<UnitNode> getUnits() {
        return units;
    }

    /** The roles one can look for: everybody is an employee, so that one sorts nobody out. */
    public List<Role> getRoles() {
        return Stream.of(Role.values()).filter(each -> each != Role.EMPLOYEE).toList();
    }

    public boolean isFiltered() {
        return unit > 0 || !list.getText().isEmpty() || !role.isEmpty() || former;
    }

    /** Whether the person may open and change what is listed. */
    public boolean isAdministering() {
        return actor.find().filter(who -> who.may(Permission.ADMINISTER_PEOPLE)).isPresent();
    }

    /** Whether the actor may open the page of a person. */
    public boolean isOpening() {
        return isAdministering()
                || actor.find()
                        .filter(who -> who.may(Permission.REGISTER_LEAVE))
                        .isPresent();
    }

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }

    public String getRole() {
        return role;
    }

    /** What names no role looks for all. */
    public void setRole(String role) {
        this.role = getRoles().stream()
                .map(Role::name)
                .filter(role::equals)
                .findFirst()
                .orElse("");
    }

    public boolean isFormer() {
        return former;
    }

    public void setFormer(boolean former) {
        this.former = former;
    }
}
