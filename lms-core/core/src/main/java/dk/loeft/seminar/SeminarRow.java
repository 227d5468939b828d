package dk.loeft.seminar;

import dk.loeft.learning.CourseId;
import dk.loeft.shared.LocalDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A seminar in a list.
 *
 * @param id key
 * @param course the course that is taken there
 * @param title the course's title
 * @param language the language of the title
 * @param startsAt when the first session begins
 * @param endsAt when the last session ends
 * @param sessions how many there are
 * @param room where the first session is; empty: online alone
 * @param seats how many seats there are
 * @param booked how many are taken
 * @param waiting how many wait for one
 * @param bookableUntil the last day of booking
 * @param approval whether a leader has to say yes
 * @param cancelled whether it was cancelled
 * @param mine how the reader's own latest booking stands, absent without one
 */
public record SeminarRow(
        SeminarId id,
        CourseId course,
        String title,
        String language,
        Instant startsAt,
        Instant endsAt,
        int sessions,
        String room,
        int seats,
        int booked,
        int waiting,
        LocalDate bookableUntil,
        boolean approval,
        boolean cancelled,
        Optional<BookingState> mine) {
    /** How many seats can still be booked. */
    public int free() {
        return Math.max(0, seats - booked);
    }

    /** The day of the first session. */
    public LocalDate on() {
        return LocalDay.of(startsAt);
    }
}
