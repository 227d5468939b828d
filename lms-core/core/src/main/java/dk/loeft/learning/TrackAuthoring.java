package dk.loeft.learning;

import static dk.loeft.organisation.Permission.AUTHOR;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.List;
import java.util.Optional;

/**
 * Tracks for those who write them. A track has numbered versions: one at most is being written, one at most is published, and a
 * version that was published never changes. Whoever is under way stays on the version begun; whoever begins gets the published
 * one. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code learning.track.}.
 */
public interface TrackAuthoring {
    /** All tracks by title, those with the words in it. */
    @Requires(value = AUTHOR, audited = false)
    Page<AuthoredTrack> authored(String text, PageRequest page);

    @Requires(value = AUTHOR, audited = false)
    Optional<AuthoredTrack> authoredTrack(TrackId track);

    /** The newest version as it is written. */
    @Requires(value = AUTHOR, audited = false)
    Optional<TrackInput> written(TrackId track);

    /** Published courses, and published tracks other than this one. */
    @Requires(value = AUTHOR, audited = false)
    TrackChoices choices(Optional<TrackId> track);

    /** Begins a track; its sets may be missing still. */
    @Requires(AUTHOR)
    TrackId draft(TrackInput input);

    /** Says what the version that is being written asks for; if none is, a new one is begun. */
    @Requires(AUTHOR)
    void write(TrackId track, TrackInput input);

    /** What keeps the newest version from being published, in the order of its sets; empty if nothing does. */
    @Requires(value = AUTHOR, audited = false)
    List<TrackProblem> check(TrackId track);

    /**
     * Publishes the version that is being written: whoever begins the track from now on gets it, and the version before is
     * retired. Tracks inside it are taken in the version that they are published with today. Refused with the first problem that
     * {@link #check} finds.
     */
    @Requires(AUTHOR)
    void publish(TrackId track);

    /** Nobody can begin the track any more; those under way may finish. */
    @Requires(AUTHOR)
    void retire(TrackId track);
}
