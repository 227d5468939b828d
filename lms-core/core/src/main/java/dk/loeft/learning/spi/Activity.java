package dk.loeft.learning.spi;

/**
 * An activity that a course version can rest on.
 *
 * @param reference the provider's own key of it, stable for ever
 * @param title its title
 * @param standard the standard and its version as people know it, for example {@code SCORM 1.2}
 * @param parts how many parts can be opened
 */
public record Activity(String reference, String title, String standard, int parts) {}
