package dk.loeft.seminar;

import dk.loeft.organisation.PersonId;
import java.time.Instant;

/**
 * A booking that waits for the leader's answer.
 *
 * @param booking key
 * @param person who asks
 * @param name given and family name
 * @param seminar what for
 * @param title the course's title
 * @param language the language of the title
 * @param startsAt when the first session begins
 * @param sessions how many there are
 * @param room where the first session is; empty: online alone
 * @param free how many seats are free now
 * @param askedAt when it was asked
 */
public record BookingRequest(
        BookingId booking,
        PersonId person,
        String name,
        SeminarId seminar,
        String title,
        String language,
        Instant startsAt,
        int sessions,
        String room,
        int free,
        Instant askedAt) {}
