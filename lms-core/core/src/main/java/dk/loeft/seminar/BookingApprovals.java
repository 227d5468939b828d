package dk.loeft.seminar;

import static dk.loeft.organisation.Permission.APPROVE_BOOKINGS;

import dk.loeft.organisation.Requires;
import java.util.List;

/**
 * What people want to book and their leader has to say yes to; nobody answers one's own. Refusals are {@link
 * dk.loeft.shared.RefusedException}s with keys that begin {@code seminar.}.
 */
public interface BookingApprovals {
    /** How many are listed at most. */
    int MOST = 200;

    /** What waits for the reader, the oldest first, at most {@value #MOST}; not what has begun meanwhile. */
    @Requires(value = APPROVE_BOOKINGS, audited = false)
    List<BookingRequest> waiting();

    /**
     * Says yes. The person gets a seat, or a place on the waiting list by the moment of asking.
     *
     * @throws dk.loeft.shared.RefusedException if it is decided already, or the seminar has begun
     */
    @Requires(APPROVE_BOOKINGS)
    void approve(BookingId booking);

    /**
     * Says no.
     *
     * @param reason what the person reads, at most 500 characters
     * @throws dk.loeft.shared.RefusedException if it is decided already, or no reason is given
     */
    @Requires(APPROVE_BOOKINGS)
    void refuse(BookingId booking, String reason);
}
