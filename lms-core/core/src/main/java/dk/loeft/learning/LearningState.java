package dk.loeft.learning;

/** How far a person is with a course. Whether it is late follows from the due date and today. */
public enum LearningState {
    NOT_STARTED,
    IN_PROGRESS,
    /** Everything was done, and a test was not passed. A new attempt can be begun. */
    FAILED,
    COMPLETED
}
