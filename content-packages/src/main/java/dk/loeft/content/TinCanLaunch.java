package dk.loeft.content;

import dk.loeft.learning.LaunchMode;
import java.util.Map;

/**
 * What the player needs to run a Tin Can activity.
 *
 * @param item identifier of the activity
 * @param title its title
 * @param href its address on the content origin: an absolute path with query and fragment, or an address elsewhere
 * @param mode how it was opened
 * @param language the language the person reads
 * @param parameters what Rustici's launch convention puts into the address, but for the credential: that the player has
 */
public record TinCanLaunch(
        String item, String title, String href, LaunchMode mode, String language, Map<String, String> parameters) {
    public TinCanLaunch {
        parameters = Map.copyOf(parameters);
    }
}
