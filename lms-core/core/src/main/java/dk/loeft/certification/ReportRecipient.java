package dk.loeft.certification;

import dk.loeft.organisation.PersonId;

/**
 * Somebody who may see HR's list, and so may be sent it.
 *
 * @param person who
 * @param name the name today
 * @param unit the main position's unit, empty without one
 */
public record ReportRecipient(PersonId person, String name, String unit) {}
