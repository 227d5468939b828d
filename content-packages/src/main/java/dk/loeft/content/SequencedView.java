package dk.loeft.content;

import dk.loeft.learning.PartState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a SCORM 2004 course stands.
 *
 * @param visit number of the newest delivery
 * @param delivery what is open; absent when the learner has to choose, or the course has ended for this time
 * @param ended whether it has ended for this time
 * @param said what is to be said of the newest navigation request, if it could not be followed
 * @param controls which requests the player offers: {@code continue}, {@code previous}, {@code exit}, {@code abandon}, {@code exitAll}
 * @param outline the table of contents
 * @param requests which navigation requests of the open activity would lead somewhere now ({@code adl.nav.request_valid}), where
 *     that is not said with its delivery
 * @param moved whether this answers a launch or a navigation request; else it says what has become possible while an activity
 *     is open
 */
public record SequencedView(
        long visit,
        Optional<Delivery> delivery,
        boolean ended,
        Optional<Said> said,
        Set<String> controls,
        List<Line> outline,
        Map<String, String> requests,
        boolean moved) {
    public SequencedView {
        controls = Set.copyOf(controls);
        outline = List.copyOf(outline);
        requests = Map.copyOf(requests);
    }

    /**
     * An activity that is open.
     *
     * @param id its identifier in the manifest
     * @param href its address on the content origin: an absolute path with query and fragment, or an address elsewhere
     * @param launch what its data model begins with; strings, booleans, lists and maps
     */
    public record Delivery(String id, String title, String href, Map<String, Object> launch) {}

    /**
     * A line of the table of contents.
     *
     * @param current whether it is the open activity
     * @param choosable whether a choice of it would be followed now
     * @param why what stands in the way, if it is not
     */
    public record Line(
            String id,
            String title,
            int depth,
            boolean launchable,
            PartState state,
            boolean current,
            boolean choosable,
            Why why) {}

    /** Why a choice would not be followed. */
    public enum Why {
        /** Nothing stands in the way. */
        NOTHING,
        /** Something has to be done before. */
        ORDER,
        /** The course is gone through by Next and Previous. */
        FLOW,
        /** No attempt at it is left. */
        LIMIT,
        /** The open activity has to be ended first. */
        FINISH,
        /** Another rule of the course. */
        RULES
    }

    /** Why a navigation request was not followed, or that the course has ended. */
    public enum Said {
        /** There is nothing after the activity. */
        LAST,
        /** There is nothing before it. */
        FIRST,
        /** The activity that was asked for is not open to the learner. */
        LOCKED,
        /** The rules of the course lead round in a ring. */
        RING,
        /** Another exception. */
        REFUSED,
        /** Nothing is open: the learner has to choose. */
        CHOOSE,
        /** The course has ended for this time. */
        ENDED
    }
}
