package dk.loeft.web.assignment;

/**
 * An entry of a list of choices.
 *
 * @param value what is sent
 * @param label what is read
 */
public record Choice(String value, String label) {}
