package dk.loeft.certification.engine;

import java.time.LocalDate;

/**
 * A reminder of the present due date.
 *
 * @param on a working day
 * @param to who gets it
 */
public record PlannedReminder(LocalDate on, DueTerms.Reminder.Recipient to) {}
