package dk.loeft.organisation.internal;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.Scope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** How far the actor's permission reaches into the organisation. */
@Dependent
class Reach {
    private final CurrentActor actor;

    @Inject
    Reach(CurrentActor actor) {
        this.actor = actor;
    }

    Scope of(Permission permission) {
        return actor.get().scopeOf(permission);
    }

    /**
     * Lets pass whoever holds the permission for all of these units. One empty path stands for everywhere.
     *
     * @throws NotPermittedException if one of them lies outside
     */
    void demand(Permission permission, Collection<String> unitPaths) {
        Scope scope = of(permission);
        if (!unitPaths.stream().allMatch(scope::covers)) {
            throw new NotPermittedException(permission);
        }
    }

    void demand(Permission permission, String unitPath) {
        demand(permission, List.of(unitPath));
    }

    void demandEverywhere(Permission permission) {
        demand(permission, "");
    }
}
