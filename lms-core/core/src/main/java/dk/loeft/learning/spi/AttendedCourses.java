package dk.loeft.learning.spi;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.organisation.PartOfUseCase;
import dk.loeft.organisation.PersonId;
import java.util.Optional;

/**
 * Courses that are not opened in the browser, but attended: whoever notes attendance says here what it amounts to, within the use
 * case and the transaction in which it was noted. What is noted may be corrected, so a completion can be taken back here, as it
 * cannot where an activity reports by {@link ActivityReports}.
 */
public interface AttendedCourses {
    /**
     * Begins an attempt of a person at the published version of a course, and enrols the person if need be. An attempt that was
     * under way is set aside, and counts after all if it is completed.
     *
     * @param kind the kind of activity that is attended
     * @return absent if the course does not rest on such an activity, or is not published
     */
    @PartOfUseCase
    Optional<AttemptId> begin(PersonId person, CourseId course, String kind);

    /**
     * Writes down where an attempt stands, whatever stood before. The same again changes nothing.
     *
     * @param report {@code completed} says whether it counts as a completed course now
     */
    @PartOfUseCase
    void stands(ActivityReport report);
}
