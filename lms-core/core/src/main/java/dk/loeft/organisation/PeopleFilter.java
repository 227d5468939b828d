package dk.loeft.organisation;

import java.util.Optional;

/**
 * Which people are wanted.
 *
 * @param text a part of the name or the staff number; empty: all
 * @param unit only those with a position in that unit or below
 * @param role only those with that role
 * @param former also those who left
 */
public record PeopleFilter(String text, Optional<UnitId> unit, Optional<Role> role, boolean former) {
    public static PeopleFilter all() {
        return new PeopleFilter("", Optional.empty(), Optional.empty(), false);
    }
}
