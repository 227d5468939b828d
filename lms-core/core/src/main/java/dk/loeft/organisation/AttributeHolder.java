package dk.loeft.organisation;

/**
 * Somebody who has an attribute.
 *
 * @param person key
 * @param name given and family name
 * @param staffNumber staff number
 * @param unit the unit of the main position, empty without one
 */
public record AttributeHolder(PersonId person, String name, String staffNumber, String unit) {}
