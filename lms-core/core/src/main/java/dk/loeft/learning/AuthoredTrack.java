package dk.loeft.learning;

import dk.loeft.competence.Wording;
import java.time.Instant;
import java.util.Optional;

/**
 * A track as authors see it.
 *
 * @param track key
 * @param title that of the newest version
 * @param state where it is in its life
 * @param version the number of the newest version
 * @param publishedAt when that version was published, absent while it is written
 * @param enrolled people in it, on whichever version
 * @param completed how many of them completed it
 */
public record AuthoredTrack(
        TrackId track,
        Wording title,
        TrackState state,
        int version,
        Optional<Instant> publishedAt,
        long enrolled,
        long completed) {
    /** Whether a version is being written. */
    public boolean hasDraft() {
        return publishedAt.isEmpty();
    }
}
