package dk.loeft.learning;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import java.util.Optional;

/**
 * Who answers for a course: a person or a unit, or nobody yet.
 *
 * @param person the person
 * @param unit the unit; absent if a person is named
 * @param name the name of either, empty if neither
 */
public record CourseOwner(Optional<PersonId> person, Optional<UnitId> unit, String name) {
    public static CourseOwner none() {
        return new CourseOwner(Optional.empty(), Optional.empty(), "");
    }

    public static CourseOwner of(PersonId person) {
        return new CourseOwner(Optional.of(person), Optional.empty(), "");
    }

    public static CourseOwner of(UnitId unit) {
        return new CourseOwner(Optional.empty(), Optional.of(unit), "");
    }
}
