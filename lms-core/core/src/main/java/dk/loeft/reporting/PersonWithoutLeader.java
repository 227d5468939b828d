package dk.loeft.reporting;

import dk.loeft.organisation.PersonId;

/**
 * Somebody whose leader is missing.
 *
 * @param person key
 * @param name given and family name
 * @param staffNumber the employer's number
 * @param title the title of the main position, empty without one
 * @param unit the unit of the main position, empty without one
 * @param why what is missing
 * @param nearest who leads the nearest unit above, empty if nobody does
 * @param nearestUnit that unit, empty if nobody does
 */
public record PersonWithoutLeader(
        PersonId person,
        String name,
        String staffNumber,
        String title,
        String unit,
        Why why,
        String nearest,
        String nearestUnit) {
    /** What is missing. */
    public enum Why {
        /** The person has no main position, and so no unit that could be led. */
        NO_UNIT,
        /** Nobody else leads the person's unit, nor any unit above it. */
        NOBODY,
        /** Nobody leads the person's unit; somebody leads a unit above it. */
        UNIT
    }
}
