package dk.loeft.learning;

import java.util.List;

/**
 * One reminder of a rule. It falls on a working day: the one before if it is to come before the due date, else the one after.
 *
 * @param offsetDays days from the due date, negative before it
 * @param to who gets it
 */
public record RuleReminder(int offsetDays, Recipient to) {
    /** The most a rule may have. */
    public static final int MOST = 12;

    /** The longest time between due date and reminder, in days. */
    public static final int MOST_DAYS = 365;

    /** The person a month and a week before, then the leader too, HR at last. */
    public static final List<RuleReminder> STANDARD = List.of(
            new RuleReminder(-30, Recipient.PERSON),
            new RuleReminder(-7, Recipient.PERSON),
            new RuleReminder(1, Recipient.PERSON),
            new RuleReminder(1, Recipient.LEADER),
            new RuleReminder(14, Recipient.LEADER),
            new RuleReminder(30, Recipient.HR));

    /** Who is reminded. */
    public enum Recipient {
        PERSON,
        /** The leader or acting deputy on the day; HR where there is none. */
        LEADER,
        HR
    }
}
