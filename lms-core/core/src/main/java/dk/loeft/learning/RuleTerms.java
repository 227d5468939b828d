package dk.loeft.learning;

import java.util.List;

/**
 * What a version of a rule says.
 *
 * @param audience whom it is about
 * @param due when they are to be done
 * @param reminders who is reminded when, in the order in which they were written
 */
public record RuleTerms(Audience audience, Due due, List<RuleReminder> reminders) {
    public RuleTerms {
        reminders = List.copyOf(reminders);
    }
}
