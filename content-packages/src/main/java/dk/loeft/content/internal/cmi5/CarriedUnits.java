package dk.loeft.content.internal.cmi5;

import dk.loeft.content.internal.cmi5.CarryRepository.Former;
import dk.loeft.content.internal.cmi5.UnitTable.Entry;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.CarriedItems;
import dk.loeft.content.internal.tracking.ItemPairs;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.Carrying;
import dk.loeft.learning.spi.StructureComparison;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.LaunchStates;
import dk.loeft.xapi.model.Ifi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what registrations know of units along to those of another package. A unit that was satisfied is waived in the new
 * registration, which is what cmi5 has for it: reason "Equivalent AU" (9.5.5.2). What a unit kept as state comes along when it is first
 * opened there.
 */
@Dependent
class CarriedUnits {
    /** Why a unit is waived (9.5.5.2). */
    static final String REASON = "Equivalent AU";

    private final CarriedItems items;

    private final PackageIndex packages;

    private final Structures structures;

    private final CarryRepository states;

    private final LaunchStates documents;

    @Inject
    CarriedUnits(
            CarriedItems items,
            PackageIndex packages,
            Structures structures,
            CarryRepository states,
            LaunchStates documents) {
        this.items = items;
        this.packages = packages;
        this.structures = structures;
        this.states = states;
        this.documents = documents;
    }

    /** A unit is the same if its publisher's identifier and its address are. */
    StructureComparison compare(String oldReference, String newReference) {
        return items.compare(oldReference, newReference, CarriedItems.Pair::sameAddress);
    }

    List<ActivityReport> carry(Carrying carrying) {
        ItemPairs pairs = items.pairs(carrying, CarriedItems.Pair::sameAddress);
        if (pairs.none()) {
            return List.of();
        }
        states.copy(carrying, pairs);
        List<StoredItem> fresh = packages.items(carrying.newReference());
        CourseStructure structure = structures.of(carrying.newReference());
        List<ActivityReport> standings = new ArrayList<>();
        states.eachAttempt(carrying.id(), (attempt, units) -> {
            UnitTable table = new UnitTable(fresh, structure, units);
            standings.add(
                    table.standing(attempt, carrying.at(), table.satisfaction().course()));
        });
        return standings;
    }

    /** What a unit kept in the registration that this one took over from. */
    void takeAlong(Cmi5Registration registration, Entry entry, Ifi agent, Cmi5Settings settings) {
        Optional<Former> former =
                states.former(registration.attempt(), entry.item().id());
        former.ifPresent(old -> documents.copy(
                DocumentShelf.state(settings.activity(old.item()), agent, Optional.of(old.registration())),
                DocumentShelf.state(
                        settings.activity(entry.item().id()), agent, Optional.of(registration.registration())),
                Set.of(LaunchData.STATE)));
    }
}
