package dk.loeft.content.engine;

/** Whether what was done was good enough; apart from whether it was done. */
public enum Success {
    UNKNOWN,
    PASSED,
    FAILED
}
