package dk.loeft.content;

import static dk.loeft.organisation.Permission.TRACK;

import dk.loeft.content.engine.aicc.HacpAnswer;
import dk.loeft.content.engine.aicc.HacpMessage;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Requires;
import java.util.Optional;

/**
 * What a launched assignable unit of AICC posts (CMI001, appendix A, HACP). The actor is the launch itself
 * ({@link Actor.Kind#LAUNCH}); it can touch its own attempt alone.
 */
public interface Hacp {

    /**
     * Does what the unit commands. A unit that has left, or whose learner has gone on elsewhere, has no session any more. Of a
     * launch for browsing or review nothing is kept.
     */
    @Requires(value = TRACK, audited = false)
    HacpAnswer answer(HacpMessage message);

    /** Where learner and course stand now, for the player; absent where nothing is recorded. */
    @Requires(value = TRACK, audited = false)
    Optional<CommitAnswer.Standing> standing();
}
