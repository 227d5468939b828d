package dk.loeft.learning;

/**
 * A part of a course as its table of contents shows it.
 *
 * @param id the activity's own identifier of the part
 * @param title what the author called it
 * @param depth 0 for the top level; folders have parts below them
 * @param launchable whether it can be opened; a folder cannot
 * @param counts whether it is one of those that make the course complete
 * @param state where the person is with it; {@code NOT_STARTED} without an attempt
 */
public record Part(String id, String title, int depth, boolean launchable, boolean counts, PartState state) {

    /** A part that counts if it can be opened. */
    public Part(String id, String title, int depth, boolean launchable, PartState state) {
        this(id, title, depth, launchable, launchable, state);
    }

    /** Whether it counts and is done. */
    public boolean done() {
        return counts && state.done();
    }
}
