package dk.loeft.competence.engine;

/** Where evidence comes from, in the order in which it is believed unless a framework says otherwise. */
public enum Source {
    /** The result of a test. */
    TEST,
    /** Proof from elsewhere, such as a diploma. */
    EXTERNAL,
    /** A completed course. */
    COURSE,
    /** The rating of the person's leader. */
    LEADER,
    /** What at least five others said, without their names. */
    PEERS,
    /** The person's own rating. */
    SELF
}
