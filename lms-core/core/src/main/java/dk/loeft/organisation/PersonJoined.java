package dk.loeft.organisation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person's employment begins, or is now known to have begun on another day. Fired within the transaction of the change.
 *
 * @param on first day of the present employment
 * @param before the first day that was on record until now, absent for a new employment
 */
public record PersonJoined(PersonId person, LocalDate on, Optional<LocalDate> before) {}
