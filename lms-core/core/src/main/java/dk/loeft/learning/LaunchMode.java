package dk.loeft.learning;

/** How an activity is opened; SCORM 1.2 RTE 3.4.4 {@code cmi.core.lesson_mode} has the same three. */
public enum LaunchMode {
    /** For credit: what happens counts. */
    NORMAL,
    /** To look at before publishing: nothing is recorded. */
    BROWSE,
    /** To look at again after completion: nothing changes the result. */
    REVIEW
}
