package dk.loeft.certification.engine;

import java.util.List;

/**
 * What governs due dates.
 *
 * @param reissueDays days from a revocation to the due date, by default {@link #REISSUE_DAYS}
 * @param continuityDays out of a rule and in again within so many days, and its deadline goes on; by default {@link
 *     #CONTINUITY_DAYS}: a reorganisation must not wipe the list of the overdue
 * @param workday what becomes of a due date on a day off; by default it stays: care homes work on Sundays
 * @param reminders in the order in which they are listed; by default {@link #REMINDERS}
 */
public record DueTerms(int reissueDays, int continuityDays, Workday workday, List<Reminder> reminders) {
    /** Days from a revocation to the due date. */
    public static final int REISSUE_DAYS = 30;

    /** Days outside a rule that do not break its deadline. */
    public static final int CONTINUITY_DAYS = 30;

    /** The person a month and a week before, then the leader too, HR at last. */
    public static final List<Reminder> REMINDERS = List.of(
            new Reminder(-30, Reminder.Recipient.PERSON),
            new Reminder(-7, Reminder.Recipient.PERSON),
            new Reminder(1, Reminder.Recipient.PERSON),
            new Reminder(1, Reminder.Recipient.LEADER),
            new Reminder(14, Reminder.Recipient.LEADER),
            new Reminder(30, Reminder.Recipient.HR));

    /** Thirty days here and there, five reminders. */
    public static final DueTerms DEFAULT = new DueTerms(REISSUE_DAYS, CONTINUITY_DAYS, Workday.KEEP, REMINDERS);

    public DueTerms {
        reminders = List.copyOf(reminders);
    }

    /** What becomes of a due date on a day off. */
    public enum Workday {
        /** It stays. */
        KEEP,
        /** It moves to the next working day. */
        NEXT
    }

    /**
     * One reminder.
     *
     * @param offset days from the due date, negative before it
     * @param to who gets it
     */
    public record Reminder(int offset, Recipient to) {
        /** Who is reminded. */
        public enum Recipient {
            PERSON,
            /** The leader or acting deputy on the day; HR where there is none. */
            LEADER,
            HR
        }
    }
}
