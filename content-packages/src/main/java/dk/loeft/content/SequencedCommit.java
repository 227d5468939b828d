package dk.loeft.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser sends of a running SCORM 2004 activity.
 *
 * @param launch key of the launch it belongs to
 * @param seq grows by launch; the same or a lower one again changes nothing
 * @param visit the delivery it is of; see {@link SequencedView#visit()}
 * @param activity identifier of the activity
 * @param elements everything the SCO has set in this visit, in the order in which each was first set
 * @param terminated whether it has called {@code Terminate}
 * @param seconds how long it was open in this visit
 * @param navigation where to go from here; absent while it stays open
 */
public record SequencedCommit(
        long launch,
        long seq,
        long visit,
        String activity,
        Map<String, String> elements,
        boolean terminated,
        long seconds,
        Optional<Navigation> navigation) {
    public SequencedCommit {
        elements = Collections.unmodifiableMap(new LinkedHashMap<>(elements));
    }

    /**
     * A navigation request, of the SCO or of the learner (SN 4.3.1).
     *
     * @param request the word of {@code adl.nav.request}: {@code continue}, {@code suspendAll} …
     * @param target the activity of {@code choice} and {@code jump}, else empty
     */
    public record Navigation(String request, String target) {}
}
