package dk.loeft.seminar;

import static dk.loeft.organisation.Permission.LEARN;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.Optional;

/**
 * Finding and booking seminars. Seats are given in the order in which people asked, never more than there are; a seat that is
 * given back goes to whoever has waited longest. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin
 * {@code seminar.}.
 */
public interface Seminars {
    /** The next ones first. What is shown is never more than the reader may book, or has booked. */
    @Requires(value = LEARN, audited = false)
    Page<SeminarRow> list(SeminarFilter filter, PageRequest page);

    /** A seminar of a published course, or one that the reader has booked at some time. */
    @Requires(value = LEARN, audited = false)
    Optional<SeminarView> seminar(SeminarId seminar);

    /**
     * Books for the reader. Where a leader has to say yes, and somebody leads the reader, it becomes a request.
     *
     * @param waiting whether the reader wants to wait for a seat if all are taken
     * @return how the booking stands
     * @throws dk.loeft.shared.RefusedException if the seminar was cancelled, the last day of booking has passed, the reader has
     *     booked already or is booked elsewhere at the same time, or all seats are taken and the reader does not want to wait
     */
    @Requires(LEARN)
    BookingState book(SeminarId seminar, boolean waiting);

    /**
     * The sessions as a file for the reader's calendar (RFC 5545): with a seat to put in and to update, or to take out what was
     * cancelled.
     *
     * @return absent if the reader has no seat, and had booked nothing that was cancelled
     */
    @Requires(value = LEARN, audited = false)
    Optional<String> calendar(SeminarId seminar);

    /** Gives the reader's booking back; refused once the seminar has begun. */
    @Requires(LEARN)
    void giveBack(SeminarId seminar);
}
