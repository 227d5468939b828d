package dk.loeft.learning;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person in a dry run.
 *
 * @param name given and family name
 * @param title title of the main position, empty without one
 * @param unit name of its unit, empty without one
 * @param change what would become of the person
 * @param due the due date there would be; for who leaves, the one there was
 * @param dueBefore the due date there is until now
 */
public record RulePlanPerson(
        String name, String title, String unit, RuleChange change, LocalDate due, Optional<LocalDate> dueBefore) {}
