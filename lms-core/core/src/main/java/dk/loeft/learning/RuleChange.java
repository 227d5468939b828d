package dk.loeft.learning;

/** What becomes of a person under a rule. */
public enum RuleChange {
    /** Enters the audience. */
    ENTERED,
    /** Enters again soon after leaving, so that the deadline goes on. */
    RETURNED,
    /** Stays, with another due date. */
    DUE,
    /** Leaves the audience. */
    LEFT
}
