package dk.loeft.learning;

/** What becomes of somebody on an older version of a track. */
public enum TrackDecision {
    /** Stays on the version begun. */
    KEEP,
    /** Goes on with the new version; what was completed counts there as far as it is asked for. */
    MOVE
}
