package dk.loeft.competence;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A member of a team in the leader's list.
 *
 * @param person key
 * @param name given and family name
 * @param title the title of the main position
 * @param unit the unit of the main position
 * @param targets in how many competences a level is asked for
 * @param gaps in how many of them a level is missing
 * @param ratedOn when a leader last rated the person
 */
public record TeamRow(
        PersonId person,
        String name,
        String title,
        String unit,
        long targets,
        long gaps,
        Optional<LocalDate> ratedOn) {}
