package dk.loeft.learning;

/**
 * Which of the people in a track a leader wants to see.
 *
 * @param text words of the name, title or unit; empty: all
 * @param show how they stand
 */
public record TrackTeamFilter(String text, Show show) {
    /** How somebody stands in a track. */
    public enum Show {
        ALL,
        /** Past the due date, and not through. */
        OVERDUE,
        /** Nothing of it is done. */
        NOT_BEGUN,
        /** Something is done, and not all. */
        UNDER_WAY,
        COMPLETED
    }

    /** Everybody. */
    public static final TrackTeamFilter ALL = new TrackTeamFilter("", Show.ALL);
}
