package dk.loeft.organisation;

import java.util.Optional;

/**
 * A unit in its tree.
 *
 * @param id key
 * @param parent the unit above, absent for the root
 * @param name what people call it
 * @param path the keys from the root down, for example {@code /1/7/32/}; a unit lies below another if its path begins
 *     with the other's
 * @param depth 0 for the root
 * @param people how many people have a position here today, not counting the units below
 */
public record UnitNode(UnitId id, Optional<UnitId> parent, String name, String path, int depth, long people) {}
