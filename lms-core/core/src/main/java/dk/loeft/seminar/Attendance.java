package dk.loeft.seminar;

import static dk.loeft.organisation.Permission.AUTHOR;
import static dk.loeft.organisation.Permission.LEARN;

import dk.loeft.organisation.Requires;
import java.util.Optional;
import java.util.Set;

/**
 * Who was there. On the day of a session a code is shown that those who have a seat send from where they are; the planner may
 * say so for them, or correct it. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code seminar.}.
 */
public interface Attendance {
    /**
     * The kind of activity of courses that are completed by being at all sessions of a seminar, as a course version stores it. The
     * reference of such an activity is its language.
     */
    String KIND = "attendance";

    /**
     * Notes that the reader is there. Once is enough: the same again changes nothing.
     *
     * @param code as it was read or typed, in any case, with or without dashes and blanks
     * @return the number of the session
     * @throws dk.loeft.shared.RefusedException if the code is none or too old, the reader has no seat, the planner has said that
     *     the reader was not there, or the seminar was cancelled
     */
    @Requires(LEARN)
    int attend(SeminarId seminar, String code);

    /** The numbers of the sessions at which the reader was there. */
    @Requires(value = LEARN, audited = false)
    Set<Integer> attended(SeminarId seminar);

    /**
     * Who was there, and on its day the code that is good now.
     *
     * @param session the number
     * @return absent if there is no such session
     */
    @Requires(value = AUTHOR, audited = false)
    Optional<AttendanceSheet> sheet(SeminarId seminar, int session);

    /**
     * Somebody was there.
     *
     * @param session the number
     * @throws dk.loeft.shared.RefusedException before the day of the session, if the booking has no seat, or the seminar was cancelled
     */
    @Requires(AUTHOR)
    void present(BookingId booking, int session);

    /**
     * Somebody was not there. A code does not change that any more.
     *
     * @param session the number
     * @throws dk.loeft.shared.RefusedException as for {@link #present}
     */
    @Requires(AUTHOR)
    void absent(BookingId booking, int session);
}
