package dk.loeft.learning;

import java.time.LocalDate;
import java.util.List;

/**
 * Reminders are to be given. Fired within the transaction that writes them; their rows are in the view {@code
 * reminder_directory}. Who gives them says so by {@link RuleUpkeep#given}.
 *
 * @param on the day
 * @param reminders which ones, at most {@value #MOST}
 */
public record RemindersDue(LocalDate on, List<ReminderId> reminders) {
    /** How many are told of at once. */
    public static final int MOST = 500;

    public RemindersDue {
        reminders = List.copyOf(reminders);
    }
}
