package dk.loeft.learning;

/** What can be done with a course on its way to learners and out of use again. */
public enum CourseStep {
    DRAFTED,
    /** The draft version rests on another activity. */
    REPLACED,
    REVIEW_ASKED,
    APPROVED,
    SENT_BACK,
    PUBLISHED,
    RETIRED,
    /** From now on another author has to approve. */
    REVIEW_ON,
    /** From now on nobody has to approve. */
    REVIEW_OFF
}
