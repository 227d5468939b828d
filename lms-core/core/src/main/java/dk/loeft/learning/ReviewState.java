package dk.loeft.learning;

/** How far the review of a version is. */
public enum ReviewState {
    /** Nobody asked for one. */
    NONE,
    /** Waits for another author. */
    ASKED,
    APPROVED,
    SENT_BACK
}
