package dk.loeft.content;

import dk.loeft.learning.LaunchMode;

/**
 * What the player needs to run a Tin Can activity. What its address has to carry by Rustici's launch convention came with the launch.
 *
 * @param item identifier of the activity
 * @param title its title
 * @param href its address on the content origin: an absolute path with query and fragment, or an address elsewhere
 * @param mode how it was opened
 * @param language the language the person reads
 */
public record TinCanLaunch(String item, String title, String href, LaunchMode mode, String language) {}
