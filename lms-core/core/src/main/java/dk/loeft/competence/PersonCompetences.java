package dk.loeft.competence;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a person stands.
 *
 * @param person key
 * @param name given and family name
 * @param title the title of the main position, empty without one
 * @param unit the unit of the main position, empty without one
 * @param asOf the day it is told for
 * @param frameworks each framework in which something is asked for or has evidence, by title
 */
public record PersonCompetences(
        PersonId person, String name, String title, String unit, LocalDate asOf, List<FrameworkStanding> frameworks) {
    public PersonCompetences {
        frameworks = List.copyOf(frameworks);
    }
}
