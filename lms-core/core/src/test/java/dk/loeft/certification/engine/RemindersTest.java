package dk.loeft.certification.engine;

import static dk.loeft.certification.engine.DueTerms.Reminder.Recipient.LEADER;
import static dk.loeft.certification.engine.DueTerms.Reminder.Recipient.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.engine.DueTerms.Reminder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RemindersTest {
    private final AHistory history = AHistory.under(AVersion.first()
                    .reminding(new Reminder(1, LEADER), new Reminder(0, PERSON), new Reminder(-3, PERSON)))
            .assigned("2025-11-26");

    @Test
    void remindersKeepTheirOrderAndFallOnWorkdays() {
        // Due on Friday 26 December, a holiday like the day before.
        assertThat(history.on("2025-12-01").reminders())
                .containsExactly(
                        new PlannedReminder(LocalDate.of(2025, 12, 29), LEADER),
                        new PlannedReminder(LocalDate.of(2025, 12, 24), PERSON),
                        new PlannedReminder(LocalDate.of(2025, 12, 23), PERSON));
    }

    @Test
    void nobodyIsRemindedOfNothing() {
        history.completed("2025-12-02");

        assertThat(history.on("2025-12-02").reminders()).isEmpty();
    }

    @Test
    void nobodyIsRemindedInAHold() {
        history.paused("2025-12-02", "");

        assertThat(history.on("2025-12-02").reminders()).isEmpty();
    }
}
