package dk.loeft.learning.engine;

/** When a set of a track is complete. */
public enum SetRule {
    /** All its items are done. */
    ALL,
    /** So many of its items are done. */
    N_OF,
    /** The items that are done give so many credit points together. */
    CREDITS
}
