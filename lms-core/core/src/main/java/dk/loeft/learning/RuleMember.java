package dk.loeft.learning;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person under a rule.
 *
 * @param person key
 * @param name given and family name
 * @param unit name of the unit of the main position, empty without one
 * @param since the first day under the rule, without a break
 * @param due the last day in time
 * @param state how far the person is with a course, absent where something else is assigned
 */
public record RuleMember(
        PersonId person, String name, String unit, LocalDate since, LocalDate due, Optional<LearningState> state) {}
