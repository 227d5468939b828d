package dk.loeft.organisation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A leave was registered, or is now known to have other days. Fired within the transaction of the change.
 *
 * @param from first day
 * @param until last day, included; absent while nobody knows it
 */
public record LeaveRegistered(PersonId person, LeaveId leave, LocalDate from, Optional<LocalDate> until) {}
