package dk.loeft.learning;

import dk.loeft.organisation.UnitId;
import java.util.Optional;

/**
 * How many people of a unit a plan touches.
 *
 * @param unit the unit of their main position, absent for those without one
 * @param name its name
 * @param keep how many stay
 * @param move how many are moved
 * @param credit how many are credited
 */
public record VersionPlanUnit(Optional<UnitId> unit, String name, long keep, long move, long credit) {}
