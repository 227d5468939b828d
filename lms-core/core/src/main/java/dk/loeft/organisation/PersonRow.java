package dk.loeft.organisation;

import java.util.List;

/**
 * A row of the list of people.
 *
 * @param id key
 * @param name given and family name
 * @param staffNumber the employer's number for the person
 * @param title the title of the main position, empty without one
 * @param unit the name of the main position's unit, empty without one
 * @param roles the roles given by hand, and LEADER where a position makes one
 * @param active whether the person still works here
 */
public record PersonRow(
        PersonId id, String name, String staffNumber, String title, String unit, List<Role> roles, boolean active) {
    public PersonRow {
        roles = List.copyOf(roles);
    }
}
