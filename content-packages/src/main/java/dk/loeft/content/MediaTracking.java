package dk.loeft.content;

import static dk.loeft.organisation.Permission.TRACK;

import dk.loeft.organisation.Requires;
import java.util.List;

/**
 * What the players of documents, videos and pages report. The actor is the launch itself; it can touch its own attempt alone.
 *
 * <p>A report names what was seen since its launch began: {@code media.seen} pages such as {@code 1-3,7}, {@code media.watched}
 * seconds such as {@code 0-12.5,40-61}, {@code media.read} {@code true}, and {@code media.at} where the person is. It is added to
 * what other launches reported, so that nothing is lost in whatever order reports come. More than can have been played since the
 * launch was opened is not believed.
 */
public interface MediaTracking {
    /**
     * Stores what earlier launches could not send, then says what the player begins with. May be repeated.
     *
     * @param pending reports of launches of the same attempt; those of other attempts are passed over
     */
    @Requires(value = TRACK, audited = false)
    MediaLaunch start(List<Commit> pending);

    /** Stores reports of this launch or of earlier ones of its attempt: all of them or none. */
    @Requires(value = TRACK, audited = false)
    CommitAnswer commit(List<Commit> commits);
}
