package dk.loeft.content;

import dk.loeft.learning.LaunchMode;
import java.util.Map;

/**
 * What the player of a document, a video or a page needs.
 *
 * @param launch key of the launch
 * @param attempt the key under which the browser keeps unsent work
 * @param item identifier of the part
 * @param title its title
 * @param href address of what is shown, on the content origin
 * @param folder address of the folder that the addresses in {@code given} start from
 * @param mode how it was opened
 * @param given what the package says of it, as a JSON object
 * @param needed how much of it is to be read or watched, 0 to 100
 * @param known what is stored of it, by name
 * @param done whether it is done
 * @param lastSeq the highest report stored for this launch, 0 for none
 * @param language the language the person reads
 */
public record MediaLaunch(
        long launch,
        String attempt,
        String item,
        String title,
        String href,
        String folder,
        LaunchMode mode,
        String given,
        int needed,
        Map<String, String> known,
        boolean done,
        long lastSeq,
        String language) {
    public MediaLaunch {
        known = Map.copyOf(known);
    }
}
