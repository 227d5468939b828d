package dk.loeft.seminar;

import java.time.LocalDate;
import java.util.List;

/**
 * A seminar as it is planned.
 *
 * @param sessions 1 to {@value #MAX_SESSIONS}, in the order of time
 * @param seats 1 to {@value #MAX_SEATS}
 * @param bookableUntil the last day of booking
 * @param approval whether the leader of whoever books has to say yes
 * @param contact whom to ask, at most 150 characters
 * @param note what to know beforehand, at most 1,000 characters, may be empty
 */
public record SeminarInput(
        List<SessionInput> sessions,
        int seats,
        LocalDate bookableUntil,
        boolean approval,
        String contact,
        String note) {
    /** How many sessions there may be. */
    public static final int MAX_SESSIONS = 20;

    /** How many seats there may be. */
    public static final int MAX_SEATS = 500;

    public SeminarInput {
        sessions = List.copyOf(sessions);
        contact = contact.strip();
        note = note.strip();
    }
}
