package dk.loeft.organisation;

import java.time.LocalDate;

/**
 * A person leaves. Fired within the transaction of the change.
 *
 * @param on the first day on which the person no longer works here
 */
public record PersonLeft(PersonId person, LocalDate on) {}
