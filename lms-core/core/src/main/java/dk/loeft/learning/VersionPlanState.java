package dk.loeft.learning;

/** The life of a version plan. */
public enum VersionPlanState {
    /** The dry run: it says what would happen, and nothing has. */
    PLANNED,
    /** Run, but for completions that are still being written, batch by batch. */
    RUNNING,
    DONE,
    /** Undone, but for completions that are still being withdrawn. */
    UNDOING,
    UNDONE,
    /** A newer plan took its place before it was run. */
    DROPPED
}
