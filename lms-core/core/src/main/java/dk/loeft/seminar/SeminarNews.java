package dk.loeft.seminar;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.List;

/**
 * Something happened that people who booked want to know. Fired within the transaction of the change.
 *
 * @param what what happened
 * @param seminar where
 * @param title the course's title
 * @param on the day of the first session
 * @param sequence how often the seminar had been changed by then
 * @param bookings whose bookings it is about
 */
public record SeminarNews(
        What what, SeminarId seminar, String title, LocalDate on, int sequence, List<Booking> bookings) {
    public SeminarNews {
        bookings = List.copyOf(bookings);
    }

    /** What can happen. */
    public enum What {
        /** Somebody asks; the leader has to answer. */
        REQUESTED,
        /** Somebody booked and has a seat. */
        BOOKED,
        /** Somebody is on the waiting list now. */
        WAITING,
        /** Somebody who waited has a seat now. */
        MOVED_UP,
        /** The leader said yes, and there was a seat. */
        APPROVED,
        /** The leader said no. */
        REFUSED,
        /** Times or places have changed. */
        CHANGED,
        /** It was cancelled. */
        CANCELLED,
        /** It is over, and those who were there are asked what they think of it. */
        EVALUATE
    }

    /** A booking and whose it is. */
    public record Booking(BookingId id, PersonId person) {}
}
