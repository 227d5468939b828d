package dk.loeft.organisation.internal;

import static dk.loeft.organisation.Permission.ADMINISTER_PEOPLE;

import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.engine.UnitPath;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Changes of the tree of units. */
@Dependent
class UnitTree {
    private static final int MAX_NAME = 150;

    private final UnitRepository units;

    private final Reach reach;

    private final Announcements announcements;

    @Inject
    UnitTree(UnitRepository units, Reach reach, Announcements announcements) {
        this.units = units;
        this.reach = reach;
        this.announcements = announcements;
    }

    UnitId add(Optional<UnitId> parent, String name) {
        String fit = name(name);
        if (parent.isEmpty()) {
            reach.demandEverywhere(ADMINISTER_PEOPLE);
            if (units.hasRoot()) {
                throw new RefusedException("organisation.unit.root");
            }
            return units.add(new Unit(null, fit)).id();
        }
        units.lockTree();
        Unit above = within(parent.get());
        demandDepth(above.path().depth() + 1);
        return units.add(new Unit(above, fit)).id();
    }

    void rename(UnitId unit, String name) {
        within(unit).rename(name(name));
    }

    void move(UnitId unit, UnitId newParent) {
        units.lockTree();
        Unit moving = within(unit);
        Unit parent = within(newParent);
        if (parent.path().within(moving.path())) {
            throw new RefusedException("organisation.unit.cycle", moving.name(), parent.name());
        }
        demandDepth(parent.path().depth()
                + 1
                + units.deepest(moving)
                - moving.path().depth());
        units.move(moving, parent);
        announcements.moved(moving);
    }

    void remove(UnitId unit) {
        units.lockTree();
        Unit going = within(unit);
        if (units.hasChildren(going)) {
            throw new RefusedException("organisation.unit.has-units", going.name());
        }
        if (units.everHadPositions(going)) {
            throw new RefusedException("organisation.unit.has-positions", going.name());
        }
        if (units.limitsRoles(going)) {
            throw new RefusedException("organisation.unit.has-roles", going.name());
        }
        units.remove(going);
    }

    private Unit within(UnitId unit) {
        Unit found = units.get(unit);
        reach.demand(ADMINISTER_PEOPLE, found.path().value());
        return found;
    }

    private static void demandDepth(int depth) {
        if (depth > UnitPath.MAX_DEPTH) {
            throw new RefusedException("organisation.unit.depth", UnitPath.MAX_DEPTH);
        }
    }

    private static String name(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new RefusedException("organisation.unit.name", MAX_NAME);
        }
        return name;
    }
}
