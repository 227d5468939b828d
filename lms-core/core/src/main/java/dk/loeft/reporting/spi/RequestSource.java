package dk.loeft.reporting.spi;

import dk.loeft.reporting.TeamRequest;
import java.util.List;

/**
 * One kind of request that people make to whoever leads them: proof of competence today, bookings and learning elsewhere as they
 * come. Every bean of this type is asked; each of its calls runs within a use case of the reader and sees what the reader may.
 */
public interface RequestSource {
    /** The name of the kind in capital letters, for example {@code PROOF}; the page has a sentence for each. */
    String kind();

    /** What waits for the reader, the oldest first; a source may stop at some hundreds. */
    List<TeamRequest> waiting();

    /**
     * Says yes as the reader.
     *
     * @param key which one, as {@link TeamRequest.Key#number()} had it
     * @throws dk.loeft.shared.RefusedException if it has been decided meanwhile
     * @throws dk.loeft.organisation.NotPermittedException if it is not the reader's to decide
     */
    void approve(long key);
}
