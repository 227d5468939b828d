package dk.loeft.content;

import dk.loeft.content.CommitAnswer.Standing;
import java.util.Optional;

/** What became of commits of a SCORM 2004 course. */
public sealed interface SequencedAnswer {

    /**
     * They are stored, or were stored before.
     *
     * @param acknowledged the highest number stored for the launch
     * @param standing where activity and course stand now; absent where nothing is recorded or nothing changed
     * @param view where the course has gone, or what has become possible; absent where nothing changed
     */
    record Stored(long acknowledged, Optional<Standing> standing, Optional<SequencedView> view)
            implements SequencedAnswer {}

    /** A newer launch of the attempt has begun meanwhile; nothing was stored. */
    record Superseded() implements SequencedAnswer {}
}
