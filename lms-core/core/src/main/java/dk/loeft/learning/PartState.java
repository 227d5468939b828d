package dk.loeft.learning;

/** The state of one part (a SCO, for example) of a course. */
public enum PartState {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED,
    PASSED,
    FAILED,
    /** Its prerequisites are not met yet. */
    LOCKED;

    /** Whether the part counts as done. */
    public boolean done() {
        return this == COMPLETED || this == PASSED;
    }
}
