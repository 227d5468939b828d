package dk.loeft.content;

import static dk.loeft.organisation.Permission.TRACK;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.OpenToAll;
import dk.loeft.organisation.Requires;
import java.util.List;
import java.util.Optional;

/**
 * What a launched SCORM 1.2 item reports. The actor is the launch itself ({@link Actor.Kind#LAUNCH}); it can touch its own
 * attempt alone.
 *
 * <p>An ordinary launch is recorded and rolled up to the course. A launch for browsing or review is acknowledged, and
 * nothing of it is kept.
 */
public interface Tracking {
    /** The actor behind a launch token, absent if the token is unknown or has expired. */
    @OpenToAll(why = "the entrance asks for it before there is an actor")
    Optional<Actor> actorOf(String token);

    /**
     * Stores work of earlier launches that the browser could not send, then says what the item begins with. May be repeated.
     *
     * @param pending commits of launches of the same attempt, in the order they were made; those of other attempts are passed
     *     over
     * @return empty if a newer launch of the item has reported already
     */
    @Requires(value = TRACK, audited = false)
    Optional<RunningLaunch> start(List<Commit> pending);

    /** Stores commits of this launch or of earlier ones of its attempt: all of them or none. */
    @Requires(value = TRACK, audited = false)
    CommitAnswer commit(List<Commit> commits);
}
