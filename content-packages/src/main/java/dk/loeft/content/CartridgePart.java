package dk.loeft.content;

import dk.loeft.learning.LaunchMode;
import java.util.List;

/**
 * A part of a cartridge as the player shows it.
 *
 * @param item its identifier
 * @param title its title
 * @param shown how it is shown
 * @param address what the frame shows, on the content origin; of a link or a tool the address elsewhere; of a file what is saved;
 *     empty where there is nothing to open
 * @param dialogue the address of its dialogue on the page origin, from the root; empty where there is none
 * @param asksForPost whether it is done by taking part in the dialogue
 * @param mode how it was opened
 * @param language the language the person reads
 * @param facts what is told of a tool: its description and vendor, where it has them
 * @param standing where it stands after it was shown
 */
public record CartridgePart(
        String item,
        String title,
        Shown shown,
        String address,
        String dialogue,
        boolean asksForPost,
        LaunchMode mode,
        String language,
        List<String> facts,
        Standing standing) {

    public CartridgePart {
        facts = List.copyOf(facts);
    }

    /** How a part is shown. */
    public enum Shown {
        /** In the frame. */
        PAGE,
        /** As a link to a file that browsers save. */
        FILE,
        /** As a link elsewhere. */
        LINK,
        /** In the frame, with the way to its dialogue. */
        DISCUSSION,
        /** As a word on the tool that is not connected yet. */
        TOOL,
        /** As a word on the questions that cannot be answered yet. */
        QUESTIONS
    }

    /**
     * Where part and course stand.
     *
     * @param done whether the part is done
     * @param courseCompleted whether the course is completed
     */
    public record Standing(boolean done, boolean courseCompleted) {}
}
