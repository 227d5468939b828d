package dk.loeft.xapi;

import java.util.List;
import java.util.Optional;

/**
 * What must be true of a document before it is changed (RFC 9110, section 13; 1.0.3 Communication 3.1).
 *
 * @param match one of these ETags must be its own, {@code *} for any; absent if not asked for
 * @param noneMatch none of these may be its own; absent if not asked for
 * @param need when one of the two must be asked for
 */
public record Precondition(Optional<List<String>> match, Optional<List<String>> noneMatch, Need need) {
    /** When a sender must say what they take the document for. */
    public enum Need {
        NEVER,
        /** When there is a document that would be replaced. */
        TO_REPLACE,
        ALWAYS
    }

    /** Whatever is there. */
    public static final Precondition NONE = new Precondition(Optional.empty(), Optional.empty(), Need.NEVER);

    /** What it means for a document with that ETag, or for none. */
    public DocumentAnswer judge(Optional<String> etag) {
        if (match.isEmpty() && noneMatch.isEmpty() && need != Need.NEVER) {
            return etag.isPresent()
                    ? DocumentAnswer.PRECONDITION_MISSING
                    : need == Need.ALWAYS ? DocumentAnswer.PRECONDITION_UNSAID : DocumentAnswer.DONE;
        }
        boolean holds = match.map(tags -> meets(tags, etag)).orElse(true)
                && noneMatch.map(tags -> !meets(tags, etag)).orElse(true);
        return holds ? DocumentAnswer.DONE : DocumentAnswer.PRECONDITION_FAILED;
    }

    private static boolean meets(List<String> tags, Optional<String> etag) {
        return etag.map(tag -> tags.contains("*") || tags.contains(tag)).orElse(false);
    }
}
