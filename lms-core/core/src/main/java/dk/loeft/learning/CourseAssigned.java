package dk.loeft.learning;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.List;

/**
 * People were given a course with a date, or an earlier date than they had. Fired within the transaction of the change.
 *
 * @param course which course
 * @param title its title
 * @param due the last day in time
 * @param people who, each once
 */
public record CourseAssigned(CourseId course, String title, LocalDate due, List<PersonId> people) {
    public CourseAssigned {
        people = List.copyOf(people);
    }
}
