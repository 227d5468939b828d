package dk.loeft.attachment;

/**
 * What a file is attached to.
 *
 * @param kind what kind of thing
 * @param key its key within the kind
 */
public record AttachedTo(Kind kind, long key) {
    /** What files can be attached to. */
    public enum Kind {
        /** Learning taken elsewhere. */
        EXTERNAL_LEARNING,
        /** Proof of a competence that somebody handed in. */
        PROOF
    }
}
