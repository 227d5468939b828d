package dk.loeft.certification;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody is to be reminded that a certificate is asked for.
 *
 * @param person who is asked for it
 * @param kind what is certified
 * @param title its title
 * @param to who is reminded
 * @param on the day the reminder was planned for
 * @param due last day in time
 * @param expires last valid day of the certificate there is, absent without one
 * @param state how the person stands today
 */
public record CertificationReminder(
        PersonId person,
        CertificateKindId kind,
        String title,
        Recipient to,
        LocalDate on,
        LocalDate due,
        Optional<LocalDate> expires,
        CertificateState state) {
    /** Who is reminded. */
    public enum Recipient {
        PERSON,
        /** The leader, and who deputises for the leader that day; HR where there is none. */
        LEADER,
        HR
    }
}
