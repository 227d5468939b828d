package dk.loeft.certification.engine;

import dk.loeft.shared.engine.Workdays;
import java.time.LocalDate;
import java.util.List;

/** Reminders of a due date: on working days, moved back before it and forward after it. */
final class Reminders {
    private Reminders() {}

    /** Those that the settings plan for a due date, in the order of the settings. */
    static List<PlannedReminder> of(LocalDate due, DueTerms terms) {
        return terms.reminders().stream()
                .map(reminder -> new PlannedReminder(day(due, reminder.offset()), reminder.to()))
                .toList();
    }

    private static LocalDate day(LocalDate due, int offset) {
        LocalDate day = due.plusDays(offset);
        return offset <= 0 ? Workdays.onOrBefore(day) : Workdays.onOrAfter(day);
    }
}
