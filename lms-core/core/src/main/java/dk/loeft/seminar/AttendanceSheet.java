package dk.loeft.seminar;

import java.util.List;
import java.util.Optional;

/**
 * Who was there at a session.
 *
 * @param seminar its seminar
 * @param session which one
 * @param open whether it can be noted who is there: from the day of the session on, unless it was cancelled
 * @param code the code that is good now; absent but on the day of the session
 * @param people those who have a seat, by name
 */
public record AttendanceSheet(
        SeminarView seminar, SessionView session, boolean open, Optional<AttendanceCode> code, List<Attendee> people) {
    public AttendanceSheet {
        people = List.copyOf(people);
    }

    /** How many were there. */
    public long present() {
        return people.stream().filter(Attendee::present).count();
    }
}
