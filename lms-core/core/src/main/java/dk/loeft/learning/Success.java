package dk.loeft.learning;

/** Whether the activity was passed, where it can be passed at all. */
public enum Success {
    UNKNOWN,
    PASSED,
    FAILED
}
