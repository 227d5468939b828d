package dk.loeft.content;

import dk.loeft.learning.LaunchMode;
import java.util.List;
import java.util.Map;

/**
 * What the player needs to run an item.
 *
 * @param launch key of the launch
 * @param attempt the key under which the browser keeps unsent work: the same for all launches of the same attempt and item
 * @param item identifier of the item
 * @param title its title
 * @param href its address on the content origin: an absolute path with query and fragment, or an address elsewhere
 * @param mode how it was opened
 * @param cmi the data model the SCO begins with, by element name; elements without a value are missing
 * @param lastSeq the highest commit stored for this launch, 0 for none
 * @param language the language the person reads
 * @param journal what became of unsent work of earlier launches
 */
public record RunningLaunch(
        long launch,
        String attempt,
        String item,
        String title,
        String href,
        LaunchMode mode,
        Map<String, String> cmi,
        long lastSeq,
        String language,
        Journal journal) {
    public RunningLaunch {
        cmi = Map.copyOf(cmi);
    }

    /**
     * What became of unsent work.
     *
     * @param superseded whether some was dropped because newer work is stored
     * @param rejected values that could not be stored
     */
    public record Journal(boolean superseded, List<RejectedValue> rejected) {
        public Journal {
            rejected = List.copyOf(rejected);
        }
    }

    /** A value of unsent work that the data model does not allow; the rest of its commit was stored. */
    public record RejectedValue(long launch, long seq, String element, String reason) {}
}
