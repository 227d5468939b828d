package dk.loeft.organisation;

import java.util.Optional;

/**
 * A role that an actor holds within a part of the organisation.
 *
 * @param role the role
 * @param unitPath the path of the unit that limits it, as in {@link UnitNode#path()}; empty: everywhere
 * @param onBehalfOf the leader for whom the actor deputises; absent where the role is the actor's own
 */
public record Grant(Role role, String unitPath, Optional<PersonId> onBehalfOf) {
    /** A role of the actor's own. */
    public Grant(Role role, String unitPath) {
        this(role, unitPath, Optional.empty());
    }

    /** What a deputy holds for a leader within a unit that the leader leads. */
    public static Grant deputy(String unitPath, PersonId leader) {
        return new Grant(Role.LEADER, unitPath, Optional.of(leader));
    }

    public static Grant everywhere(Role role) {
        return new Grant(role, "");
    }
}
