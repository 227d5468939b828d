package dk.loeft.seminar;

import java.util.List;
import java.util.Optional;

/**
 * A seminar with what there is to know of it.
 *
 * @param row what the lists show
 * @param sessions in the order of time
 * @param contact whom to ask
 * @param note what to know beforehand, may be empty
 * @param sequence how often it was changed
 * @param cancelReason why it was cancelled, empty unless it was
 * @param mine the reader's own latest booking, absent without one
 * @param open whether it can be booked now
 * @param begun whether the first session has begun
 */
public record SeminarView(
        SeminarRow row,
        List<SessionView> sessions,
        String contact,
        String note,
        int sequence,
        String cancelReason,
        Optional<MyBooking> mine,
        boolean open,
        boolean begun) {
    public SeminarView {
        sessions = List.copyOf(sessions);
    }

    /**
     * The reader's own booking.
     *
     * @param id key
     * @param state how it stands
     * @param seated whether it has, or had, a seat
     * @param ahead how many get a seat before the reader, where the reader waits for one
     * @param reason why the leader said no, empty unless so
     */
    public record MyBooking(BookingId id, BookingState state, boolean seated, int ahead, String reason) {}
}
