package dk.loeft.xapi;

/** What became of a change to a document. */
public enum DocumentAnswer {
    DONE,
    /** The document is not what the sender took it for; nothing was changed. */
    PRECONDITION_FAILED,
    /** The document is there, and the sender did not say that they know it; nothing was changed. */
    PRECONDITION_MISSING,
    /** There is no such document, and the sender did not say that they expect none; nothing was changed. */
    PRECONDITION_UNSAID
}
