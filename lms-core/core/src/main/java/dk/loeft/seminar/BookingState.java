package dk.loeft.seminar;

/** How it stands with a booking. */
public enum BookingState {
    /** The leader has not answered yet. It takes no seat. */
    REQUESTED,
    /** All seats are taken: it gets the next one that is given back, in the order in which people asked. */
    WAITING,
    /** It has a seat. */
    BOOKED,
    /** The leader said no. */
    REFUSED,
    /** The person gave it back. */
    LEFT,
    /** The seminar was cancelled. */
    CANCELLED;

    /** Whether it still counts: it has a seat, or may get one. */
    public boolean active() {
        return this == REQUESTED || this == WAITING || this == BOOKED;
    }
}
