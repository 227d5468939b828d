package dk.loeft.reporting;

import dk.loeft.competence.Wording;
import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody of the team.
 *
 * @param person key
 * @param name given and family name
 * @param initials their first letters
 * @param title the title of the main position
 * @param unit the unit of the main position
 * @param valid how many certificates the person holds
 * @param kinds how many the person holds or should hold
 * @param gaps in how many competences a level is missing
 * @param items what is overdue, due soon or expires, the earliest first
 */
public record TeamMember(
        PersonId person,
        String name,
        String initials,
        String title,
        String unit,
        long valid,
        long kinds,
        long gaps,
        List<Item> items) {
    public TeamMember {
        items = List.copyOf(items);
    }

    /** What an item is. */
    public enum Kind {
        COURSE,
        TRACK,
        CERTIFICATE
    }

    /** Why an item is told of. */
    public enum Why {
        /** The last day in time has passed. */
        OVERDUE,
        /** The last day in time is near. */
        DUE,
        /** The last valid day is near. */
        EXPIRING
    }

    /**
     * A course, track or certificate that needs something.
     *
     * @param kind what it is
     * @param key of the course, the track or the kind of certificate
     * @param title its title; that of a course or a certificate is the same in all languages
     * @param why why it is told of
     * @param on the last day in time, or the last valid day
     */
    public record Item(Kind kind, long key, Wording title, Why why, LocalDate on) {}
}
