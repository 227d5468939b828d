package dk.loeft.organisation;

import java.time.LocalDate;

/**
 * A person's main position is another one now. Fired within the transaction of the change.
 *
 * @param unit the unit of the main position
 * @param unitName its name
 * @param on first day of the position
 */
public record PersonMoved(PersonId person, UnitId unit, String unitName, LocalDate on) {}
