package dk.loeft.learning.internal.rules;

import dk.loeft.learning.ReminderId;
import dk.loeft.learning.RemindersDue;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.engine.Workdays;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Writes the reminders of a day and tells of them. */
@Dependent
class Reminders {
    private final RuleRepository rules;

    private final ReminderRepository reminders;

    private final Event<RemindersDue> due;

    private final Clock clock;

    @Inject
    Reminders(RuleRepository rules, ReminderRepository reminders, Event<RemindersDue> due, Clock clock) {
        this.rules = rules;
        this.reminders = reminders;
        this.due = due;
        this.clock = clock;
    }

    int remind() {
        LocalDate today = LocalDay.today(clock);
        List<RuleRepository.Reminding> reminding = rules.reminding();
        if (reminding.isEmpty()) {
            return 0;
        }
        // Set to a day off, a reminder moves: one before the due date back, one after it on. Seen from today: days off
        // that
        // follow belong to today for the former; on a day off the latter wait.
        LocalDate before = Workdays.onOrAfter(today.plusDays(1)).minusDays(1);
        reminders.write(reminding, today, before, Workdays.onOrBefore(today));
        List<ReminderId> fresh = reminders.take();
        for (int from = 0; from < fresh.size(); from += RemindersDue.MOST) {
            due.fire(new RemindersDue(today, fresh.subList(from, Math.min(fresh.size(), from + RemindersDue.MOST))));
        }
        return fresh.size();
    }

    void given(List<ReminderId> which) {
        reminders.given(which);
    }
}
