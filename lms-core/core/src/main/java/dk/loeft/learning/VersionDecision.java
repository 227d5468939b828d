package dk.loeft.learning;

/** What becomes of a person who is on an older version of a course. */
public enum VersionDecision {
    /** Stays on the version begun, also for a next attempt after a failed one. */
    KEEP,
    /** Goes on in the new version; what was done is carried where the parts are the same. */
    MOVE,
    /** Has completed the course by what was done. Makes no sense for who has not begun. */
    CREDIT
}
