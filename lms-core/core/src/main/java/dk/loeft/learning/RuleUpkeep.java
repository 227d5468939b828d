package dk.loeft.learning;

import static dk.loeft.organisation.Permission.ASSIGN;

import dk.loeft.organisation.PartOfUseCase;
import dk.loeft.organisation.Requires;
import java.util.List;

/** What is done for rules again and again, by jobs. Each call is a transaction of its own. */
public interface RuleUpkeep {
    /** The rules that are on. */
    @Requires(value = ASSIGN, audited = false)
    List<RuleId> running();

    /**
     * Looks at everybody anew under those of the rules that are on, which nobody else changes or looks at meanwhile.
     *
     * @return how many entered, left, or got another due date
     */
    @Requires(value = ASSIGN, audited = false)
    int evaluate(List<RuleId> rules);

    /**
     * Writes the reminders of today that were not written yet, and tells of them by {@link RemindersDue}. Of several that one
     * person missed for the same recipient only the latest is written.
     *
     * @return how many
     */
    @Requires(value = ASSIGN, audited = false)
    int remind();

    /** These reminders were given. */
    @PartOfUseCase
    void given(List<ReminderId> reminders);
}
