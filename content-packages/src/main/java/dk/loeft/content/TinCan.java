package dk.loeft.content;

import static dk.loeft.organisation.Permission.TRACK;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Requires;
import java.util.Optional;

/**
 * What the player asks of a launched Tin Can activity. The actor is the launch itself ({@link Actor.Kind#LAUNCH}). The activity itself
 * reports to the learning record store, with a credential of its own.
 */
public interface TinCan {

    /** What the player needs to run the activity. May be repeated. */
    @Requires(value = TRACK, audited = false)
    TinCanLaunch start();

    /** Where learner and course stand now; absent where nothing is recorded. */
    @Requires(value = TRACK, audited = false)
    Optional<CommitAnswer.Standing> standing();
}
