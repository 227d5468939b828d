package dk.loeft.learning;

/** The life of a track. */
public enum TrackState {
    /** Being written; nobody can begin it. */
    DRAFT,
    /** Everybody can begin it. */
    PUBLISHED,
    /** Nobody can begin it any more; those under way may finish. */
    RETIRED
}
