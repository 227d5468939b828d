package dk.loeft.learning;

/** The life of an assignment rule. */
public enum RuleState {
    /** It was never on. */
    DRAFT,
    /** It holds, and people enter and leave its audience. */
    ON,
    /** It held once; nobody is under it. */
    OFF
}
