package dk.loeft.reporting;

import java.util.List;

/**
 * What waits for the reader.
 *
 * @param shown the oldest ones, at most {@value #SHOWN}
 * @param total how many wait at all
 */
public record TeamRequests(List<TeamRequest> shown, int total) {
    /** How many are shown, and can so be approved, at once. */
    public static final int SHOWN = 25;

    /** Nothing waits. */
    public static final TeamRequests NONE = new TeamRequests(List.of(), 0);

    public TeamRequests {
        shown = List.copyOf(shown);
    }
}
