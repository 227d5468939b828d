package dk.loeft.learning.spi;

/**
 * What became of a part between two activities.
 *
 * @param id the part's identifier
 * @param title its title, in the new activity where it is still there
 * @param change what became of it
 */
public record PartChange(String id, String title, Change change) {
    /** What became of it. */
    public enum Change {
        /** Same identifier, same type, same content address: its state is carried. */
        SAME,
        /** Same identifier, but not the same type or address: it begins anew. */
        CHANGED,
        /** Not in the old activity. */
        NEW,
        /** Not in the new activity: its state stays behind. */
        GONE
    }
}
