package dk.loeft.content.engine.scorm2004.sequencing;

/** What came of an event. */
public sealed interface Outcome {

    /**
     * An activity is to be launched; it is now the current one.
     *
     * @param resumed whether an interrupted attempt goes on
     */
    record Deliver(String activity, boolean resumed) implements Outcome {}

    /** The session has ended; nothing of the course is open. */
    record Ended() implements Outcome {}

    /** The session goes on, but nothing is delivered: the learner has to choose. The current activity's content is taken away. */
    record Nothing() implements Outcome {}

    /**
     * The request could not be honoured.
     *
     * @param code why
     * @param contentStays whether the current activity is still active, so that its content stays open
     */
    record Refused(ExceptionCode code, boolean contentStays) implements Outcome {}
}
