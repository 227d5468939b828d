package dk.loeft.learning;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.List;

/**
 * People were given courses with a date, or another date than they had, by hand or by a rule. Fired within the transaction of the
 * change.
 *
 * @param assigned who, what and when; each person and course once
 */
public record CoursesAssigned(List<Assigned> assigned) {
    /**
     * One course of one person.
     *
     * @param person who
     * @param course which course
     * @param title its title
     * @param due the last day in time
     */
    public record Assigned(PersonId person, CourseId course, String title, LocalDate due) {}

    public CoursesAssigned {
        assigned = List.copyOf(assigned);
    }
}
