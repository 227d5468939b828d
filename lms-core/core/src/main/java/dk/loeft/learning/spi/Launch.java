package dk.loeft.learning.spi;

/**
 * An opened activity.
 *
 * @param frameUrl what the player shows in its frame; on the content origin; carries the launch token in its fragment only
 * @param part the identifier of the part that was opened
 * @param sequenced whether the activity itself decides what can be opened next; links that open a part are then not offered
 */
public record Launch(String frameUrl, String part, boolean sequenced) {
    /** An activity whose parts are opened one by one, as the person likes. */
    public Launch(String frameUrl, String part) {
        this(frameUrl, part, false);
    }
}
