package dk.loeft.organisation;

/**
 * What a leave is for, as far as it matters to the employer. Nothing tells of anybody's health: who is ill for long has
 * {@link #OTHER} leave.
 */
public enum LeaveKind {
    /** Pregnancy, birth, adoption and care of one's own small children. */
    PARENTAL,
    /** Further education. */
    EDUCATION,
    /** Leave without pay for what the person wants to do. */
    UNPAID,
    /** Everything else; what it is stays with the employer's own system. */
    OTHER
}
