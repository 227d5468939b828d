package dk.loeft.certification;

import java.time.LocalDate;
import java.util.List;

/**
 * Reminders are to be given. Fired within the transaction that finds them. The same reminder may come again: whoever gives them
 * gives each one once, known by person, kind, due date, planned day and recipient.
 *
 * @param today the day it is
 * @param reminders which ones
 */
public record CertificationRemindersDue(LocalDate today, List<CertificationReminder> reminders) {
    public CertificationRemindersDue {
        reminders = List.copyOf(reminders);
    }
}
