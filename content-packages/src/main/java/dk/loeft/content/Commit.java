package dk.loeft.content;

import java.util.Map;

/**
 * What a browser sends of a running SCORM 1.2 SCO.
 *
 * @param launch key of the launch it belongs to
 * @param seq grows by launch; the same or a lower one again changes nothing
 * @param elements everything the SCO wrote and that is not empty, by element name; replaces what was stored
 * @param ended whether the session ended
 * @param sessionTime the time of this launch so far, as CMITimespan; empty when unknown
 */
public record Commit(long launch, long seq, Map<String, String> elements, boolean ended, String sessionTime) {
    public Commit {
        elements = Map.copyOf(elements);
    }
}
