package dk.loeft.learning;

/** What became of a person in a version plan. */
public enum VersionOutcome {
    /** Not run yet. */
    PLANNED,
    KEPT,
    MOVED,
    CREDITED,
    /** Began, finished, failed, started over or left between plan and run: nothing was done. Plan anew to decide about them. */
    CHANGED,
    /** Waits for the completion to be written. */
    WAITING,
    /** As it was before. */
    UNDONE,
    /** Completed the course before it was undone: the completion stays, and so does the person. */
    FINISHED,
    /** Went another way before it was undone, by a newer plan or a new attempt: nothing was done. */
    WENT_ON,
    /** Waits for the completion to be withdrawn. */
    WITHDRAW
}
