package dk.loeft.organisation;

/**
 * What other capabilities may know of a person without asking further.
 *
 * @param id key
 * @param name given and family name
 * @param givenName the name to greet with
 * @param unit the name of the main position's unit, empty without one
 * @param language the language the person reads, {@code da} or {@code en}
 */
public record PersonCard(PersonId id, String name, String givenName, String unit, String language) {
    /** The first letters of the first and the last name, for the avatar. */
    public String initials() {
        String[] parts = name.strip().split("\\s+", -1);
        String last = parts.length > 1 ? parts[parts.length - 1].substring(0, 1) : "";
        return (parts[0].isEmpty() ? "" : parts[0].substring(0, 1)) + last;
    }
}
