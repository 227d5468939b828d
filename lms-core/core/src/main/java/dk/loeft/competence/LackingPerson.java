package dk.loeft.competence;

import dk.loeft.organisation.PersonId;

/**
 * Somebody who is short of a competence.
 *
 * @param person key
 * @param name name
 * @param title what the person is
 * @param unit the name of the unit
 * @param asked the level that is asked for
 * @param level the level there is evidence of, 0 without any
 */
public record LackingPerson(PersonId person, String name, String title, String unit, int asked, int level) {
    /** How many levels are missing. */
    public int gap() {
        return asked - level;
    }
}
