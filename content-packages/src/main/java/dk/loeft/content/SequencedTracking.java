package dk.loeft.content;

import static dk.loeft.organisation.Permission.TRACK;

import dk.loeft.organisation.Requires;
import java.util.List;
import java.util.Optional;

/**
 * What a launched SCORM 2004 course reports, and where it goes from there. The actor is the launch itself ({@link
 * dk.loeft.organisation.Actor.Kind#LAUNCH}); it can touch its own attempt alone. The server decides which activity is delivered;
 * of what a browser reports, only what the data model allows of the open SCO is taken.
 *
 * <p>A launch for browsing or review is free to open each activity, and nothing of it is kept.
 */
public interface SequencedTracking {
    /**
     * Stores work of earlier launches that the browser could not send, then begins the course or goes on with it. May be
     * repeated: the second time nothing moves.
     *
     * @param pending commits of launches of the same attempt, in the order they were made; those of other attempts are passed
     *     over
     * @return empty if a newer launch of the attempt has begun already
     */
    @Requires(value = TRACK, audited = false)
    Optional<SequencedLaunch> start(List<SequencedCommit> pending);

    /**
     * Stores commits of this launch, and follows the navigation requests that they carry. A commit that is stored already changes
     * nothing; if it carried a request, the answer is where that led.
     */
    @Requires(value = TRACK, audited = false)
    SequencedAnswer commit(List<SequencedCommit> commits);
}
