package dk.loeft.learning;

/** What a plan did with somebody on an older version of a track. */
public enum TrackOutcome {
    /** Nothing yet. */
    PLANNED,
    /** Stayed on the version begun. */
    KEPT,
    /** Is on the new version. */
    MOVED,
    /** Was moved, and is back. */
    UNDONE,
    /** Completed the track on the new version before the plan was undone, and so stays. */
    FINISHED,
    /** Left the track or got another version before the plan was undone, and so stays there. */
    WENT_ON
}
