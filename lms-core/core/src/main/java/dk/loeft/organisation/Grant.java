package dk.loeft.organisation;

/**
 * A role that an actor holds within a part of the organisation.
 *
 * @param role the role
 * @param unitPath the path of the unit that limits it, as in {@link UnitNode#path()}; empty: everywhere
 */
public record Grant(Role role, String unitPath) {
    public static Grant everywhere(Role role) {
        return new Grant(role, "");
    }
}
