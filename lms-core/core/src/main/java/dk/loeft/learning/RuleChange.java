package dk.loeft.learning;

/** What becomes of a person under a rule. */
public enum RuleChange {
    /** Enters the audience. */
    ENTERED,
    /** Enters again soon after leaving, so that the deadline goes on. */
    RETURNED,
    /** Stays, with another due date. */
    DUE,
    /** Stays with the same due date, though a new version would have set it earlier had it held from the beginning. */
    KEPT,
    /** Leaves the audience. */
    LEFT
}
