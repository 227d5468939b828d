package dk.loeft.web.organisation;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitNode;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree of units, and the form for the very first one. */
@Named("units")
@RequestScoped
public class UnitsPage {
    private final Organisation organisation;

    private final CurrentActor actor;

    private final Refusals refusals;

    private final Toasts toasts;

    private List<UnitNode> tree = List.of();

    private String name = "";

    @Inject
    public UnitsPage(Organisation organisation, CurrentActor actor, Refusals refusals, Toasts toasts) {
        this.organisation = organisation;
        this.actor = actor;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected UnitsPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        tree = organisation.units();
    }

    /** Adds the topmost unit. */
    public @Nullable String addRoot() {
        try {
            UnitId added = organisation.addUnit(Optional.empty(), name);
            toasts.done("organisation", "unit.added", name.strip());
            return Outcomes.unit(added);
        } catch (RefusedException e) {
            refusals.show(e, Map.of("organisation.unit", "root:name"));
            return null;
        }
    }

    /** All units within reach, each before those below it. */
    public List<UnitNode> getTree() {
        return tree;
    }

    public boolean isAdministering() {
        return actor.find().filter(who -> who.may(Permission.ADMINISTER_PEOPLE)).isPresent();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
