package dk.loeft.seminar;

import static dk.loeft.organisation.Permission.AUTHOR;

import dk.loeft.learning.CourseId;
import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.List;
import java.util.Optional;

/**
 * Planning seminars. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code seminar.}.
 */
public interface SeminarPlanning {
    /** The seminars of all courses, the next ones first, those that are over or cancelled from the last on. */
    @Requires(value = AUTHOR, audited = false)
    Page<SeminarRow> planned(SeminarFilter filter, PageRequest page);

    /** A seminar with the links of its sessions. */
    @Requires(value = AUTHOR, audited = false)
    Optional<SeminarView> planned(SeminarId seminar);

    /** Those whose bookings count, with a seat before without, then in the order in which they asked. */
    @Requires(value = AUTHOR, audited = false)
    List<Participant> participants(SeminarId seminar);

    /**
     * What other seminars that are not cancelled have in the seminar's rooms at the same time, and is not over: a room is the same if
     * it is called the same, whatever the case of the letters. It is told, not refused, for a large room may hold two.
     */
    @Requires(value = AUTHOR, audited = false)
    List<RoomClash> clashes(SeminarId seminar);

    /** What the rooms of the last two years were called, by name, so that a room is called one thing. */
    @Requires(value = AUTHOR, audited = false)
    List<String> rooms();

    /** The published courses, by title. */
    @Requires(value = AUTHOR, audited = false)
    List<PlannableCourse> courses();

    /**
     * Plans a seminar of a published course.
     *
     * @throws dk.loeft.shared.RefusedException if times, seats or places cannot be so
     */
    @Requires(AUTHOR)
    SeminarId plan(CourseId course, SeminarInput input);

    /**
     * Enters a seminar of a published course that was held before it stood here, as when it is taken over from another system, with
     * who was there. Nobody is told of it.
     *
     * @param people who had a seat, each of them once
     * @throws dk.loeft.shared.RefusedException if times, seats or places cannot have been so, a session is not over, somebody is
     *     named twice, or there are more people than seats
     */
    @Requires(AUTHOR)
    SeminarId enterHeld(CourseId course, SeminarInput input, List<TookPart> people);

    /**
     * Changes it. Who has booked is told if times or places are others; seats that are new go to those who wait.
     *
     * @throws dk.loeft.shared.RefusedException if times, seats or places cannot be so, there are to be fewer seats than are taken,
     *     or it was cancelled
     */
    @Requires(AUTHOR)
    void change(SeminarId seminar, SeminarInput input);

    /**
     * Cancels it and tells everybody who has booked.
     *
     * @param reason what they read, at most 500 characters
     */
    @Requires(AUTHOR)
    void cancel(SeminarId seminar, String reason);
}
