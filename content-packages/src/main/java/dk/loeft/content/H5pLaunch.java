package dk.loeft.content;

import dk.loeft.learning.LaunchMode;

/**
 * What the H5P player needs to run an item.
 *
 * @param launch key of the launch
 * @param item identifier of the item
 * @param title its title
 * @param path the address of the package's root on the content origin, an absolute path without a slash at its end
 * @param activity the IRI of the activity that its statements speak of
 * @param state what the content kept when it was left, as JSON; empty when it kept nothing
 * @param mode how it was opened; statements of a launch that is not for credit are not stored
 * @param language the language the person reads
 * @param lastSeq the highest commit stored for this launch, 0 for none
 * @param superseded whether unsent work of an earlier launch was left out because newer work is stored
 * @param standing where it stands
 */
public record H5pLaunch(
        long launch,
        String item,
        String title,
        String path,
        String activity,
        String state,
        LaunchMode mode,
        String language,
        long lastSeq,
        boolean superseded,
        CartridgePart.Standing standing) {}
