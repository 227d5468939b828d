package dk.loeft.audit;

/** What came of a walk along the chain. */
public sealed interface AuditVerification {
    /**
     * Every entry is as it was written, and none is missing.
     *
     * @param count how many entries there are
     * @param lastHash the hash of the last one; kept elsewhere as {@code COUNT:HASH} it is the anchor of a later walk
     */
    record Intact(long count, String lastHash) implements AuditVerification {}

    /**
     * The chain does not hold.
     *
     * @param seq the number of the first entry that is wrong or missing
     * @param reason what is wrong with it
     */
    record Broken(long seq, Reason reason) implements AuditVerification {}

    /** Why the chain does not hold. */
    enum Reason {
        /** The entry's fields do not give its hash, or it does not follow from the one before. */
        ALTERED,
        /** The entry is not there, though later ones are, or the recorded end of the chain lies behind it. */
        MISSING,
        /** The entry stands behind the recorded end of the chain. */
        ADDED,
        /** The chain holds in itself, but is not the one that the anchor was taken from. */
        REWRITTEN
    }
}
