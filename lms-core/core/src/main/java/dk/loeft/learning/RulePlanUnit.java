package dk.loeft.learning;

import dk.loeft.organisation.UnitId;
import java.util.Optional;

/**
 * How many a dry run touches in a unit.
 *
 * @param unit the unit of their main positions, absent for those without one
 * @param name its name, empty without one
 * @param entering how many enter
 * @param leaving how many leave
 * @param changing how many get another due date
 */
public record RulePlanUnit(Optional<UnitId> unit, String name, long entering, long leaving, long changing) {}
