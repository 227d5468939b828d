package dk.loeft.competence;

import dk.loeft.organisation.PersonId;

/**
 * Somebody who can be asked.
 *
 * @param person key
 * @param name given and family name
 * @param title the title of the main position
 * @param unit the unit of the main position
 */
public record Colleague(PersonId person, String name, String title, String unit) {}
