package dk.loeft.content;

import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.Success;
import java.util.Optional;
import java.util.OptionalDouble;

/** What became of commits. */
public sealed interface CommitAnswer {

    /**
     * They are stored, or were stored before.
     *
     * @param acknowledged the highest number stored for the launch
     * @param standing where learner and course stand now; absent where nothing is recorded
     */
    record Stored(long acknowledged, Optional<Standing> standing) implements CommitAnswer {}

    /** A newer launch of the same item has reported meanwhile; nothing was stored. */
    record Superseded() implements CommitAnswer {}

    /**
     * A value cannot be stored; nothing was.
     *
     * @param element the element it was for; empty when it is not about an element
     * @param reason what the data model objects to, for example {@code INCORRECT_TYPE}
     */
    record Rejected(String element, String reason) implements CommitAnswer {}

    /**
     * Where learner and course stand.
     *
     * @param status of the item that reported
     * @param success of that item
     * @param score of that item, 0 to 100
     * @param progress parts done of all parts, 0 to 1
     * @param courseCompleted whether the course is completed
     * @param courseFailed whether everything was done and a test was not passed
     */
    record Standing(
            LessonStatus status,
            Success success,
            OptionalDouble score,
            double progress,
            boolean courseCompleted,
            boolean courseFailed) {}
}
