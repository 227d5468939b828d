package dk.loeft.communication.internal;

import dk.loeft.communication.NotificationKind;
import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.Set;

/**
 * One reminder, as it is to be given.
 *
 * @param about whom it is about
 * @param to who is reminded
 * @param leaders who leads that person today, with those who act for them; empty: nobody
 * @param subject what it is about
 * @param day the last day, by which the sentence tells it
 * @param stamp tells it from other reminders of the same person and subject
 */
record Nudge(PersonId about, To to, Set<PersonId> leaders, Subject subject, LocalDate day, String stamp) {
    /** Who is reminded. */
    enum To {
        PERSON,
        LEADER,
        HR
    }

    /**
     * What a reminder is about.
     *
     * @param title its title
     * @param link where the person finds it
     * @param key the same for all reminders about it
     * @param own what the person is told
     * @param team what the leader is told
     * @param hr what HR is told, with the number of people
     * @param list where HR finds them
     */
    record Subject(
            String title,
            String link,
            String key,
            NotificationKind own,
            NotificationKind team,
            NotificationKind hr,
            String list) {}

    Nudge {
        leaders = Set.copyOf(leaders);
    }

    /** Whether it comes to HR, since nobody leads the person. */
    boolean forHr() {
        return to == To.HR || (to == To.LEADER && leaders.isEmpty());
    }
}
