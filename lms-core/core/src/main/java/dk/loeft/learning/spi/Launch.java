package dk.loeft.learning.spi;

/**
 * An opened activity.
 *
 * @param frameUrl what the player shows in its frame; on the content origin; carries the launch token in its fragment only
 * @param part the identifier of the part that was opened
 */
public record Launch(String frameUrl, String part) {}
