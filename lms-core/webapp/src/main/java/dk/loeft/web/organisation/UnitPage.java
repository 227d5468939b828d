package dk.loeft.web.organisation;

import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitNode;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One unit with what lies above and below; {@code edit} in the address opens one of its forms. */
@Named("unit")
@RequestScoped
public class UnitPage {
    private final Organisation organisation;

    private final UnitsPage units;

    private final Address address;

    private final Refusals refusals;

    private final Toasts toasts;

    private long id;

    private String edit = "";

    private Optional<UnitNode> node = Optional.empty();

    private String name = "";

    private String newName = "";

    private long newParent;

    @Inject
    public UnitPage(Organisation organisation, UnitsPage units, Address address, Refusals refusals, Toasts toasts) {
        this.organisation = organisation;
        this.units = units;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected UnitPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        id = address.key("id");
        edit = address.text("edit");
        node = units.getTree().stream().filter(each -> each.id().value() == id).findFirst();
        name = node.map(UnitNode::name).orElse("");
        newParent = node.flatMap(UnitNode::parent).map(UnitId::value).orElse(0L);
    }

    /** Answers "not found" for a unit that is not there, or is out of the actor's reach. */
    public void check() throws IOException {
        if (node.isEmpty()) {
            address.notFound();
        }
    }

    public @Nullable String rename() {
        try {
            organisation.renameUnit(new UnitId(id), name);
            toasts.done("organisation", "unit.renamed", name.strip());
            return Outcomes.unit(new UnitId(id));
        } catch (RefusedException e) {
            refusals.show(e, Map.of("organisation.unit", "rename:name"));
            return null;
        }
    }

    /** Adds a unit below this one, and goes there. */
    public @Nullable String add() {
        try {
            UnitId added = organisation.addUnit(Optional.of(new UnitId(id)), newName);
            toasts.done("organisation", "unit.added", newName.strip());
            return Outcomes.unit(added);
        } catch (RefusedException e) {
            refusals.show(e, Map.of("organisation.unit", "add:name"));
            return null;
        }
    }

    public @Nullable String move() {
        try {
            organisation.moveUnit(new UnitId(id), new UnitId(newParent));
            toasts.done("organisation", "unit.moved", getTitle());
            return Outcomes.unit(new UnitId(id));
        } catch (RefusedException e) {
            refusals.show(e, Map.of("organisation.unit", "move:parent"));
            return null;
        }
    }

    public @Nullable String remove() {
        try {
            organisation.removeUnit(new UnitId(id));
            toasts.done("organisation", "unit.removed", getTitle());
            return node.flatMap(UnitNode::parent).map(Outcomes::unit).orElse(Outcomes.UNITS);
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public boolean isFound() {
        return node.isPresent();
    }

    /** The unit, null if there is none. */
    public @Nullable UnitNode getView() {
        return node.orElse(null);
    }

    /** The name in force, whatever stands in the form. */
    public String getTitle() {
        return node.map(UnitNode::name).orElse("");
    }

    /** The units above, from the top down. */
    public List<UnitNode> getAbove() {
        return units.getTree().stream()
                .filter(each -> path().startsWith(each.path()) && each.id().value() != id)
                .toList();
    }

    /** The units right below. */
    public List<UnitNode> getBelow() {
        return units.getTree().stream()
                .filter(each -> each.parent().filter(new UnitId(id)::equals).isPresent())
                .toList();
    }

    /** How many units lie below, at any depth: they move along. */
    public long getAllBelow() {
        return units.getTree().stream()
                .filter(each -> each.path().startsWith(path()) && each.id().value() != id)
                .count();
    }

    /** Where the unit may be moved: anywhere but to itself and what lies below. */
    public List<UnitNode> getTargets() {
        return units.getTree().stream()
                .filter(each -> !each.path().startsWith(path()))
                .toList();
    }

    private String path() {
        return node.map(UnitNode::path).orElse("/");
    }

    public long getId() {
        return id;
    }

    /** The form that is open, empty if none. */
    public String getEdit() {
        return edit;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public long getNewParent() {
        return newParent;
    }

    public void setNewParent(long newParent) {
        this.newParent = newParent;
    }
}
