package dk.loeft.learning;

/**
 * How many of those whom somebody leads are in a track, and how they stand.
 *
 * @param people in the track
 * @param notBegun of them, who has done nothing of it
 * @param overdue of them, who is past the due date
 * @param completed of them, who completed it
 */
public record TrackFigures(long people, long notBegun, long overdue, long completed) {
    /** Nobody. */
    public static final TrackFigures NONE = new TrackFigures(0, 0, 0, 0);

    /** How many have begun and are not through. */
    public long underWay() {
        return people - notBegun - completed;
    }

    /** How many of them are shown. */
    public long of(TrackTeamFilter.Show show) {
        return switch (show) {
            case ALL -> people;
            case OVERDUE -> overdue;
            case NOT_BEGUN -> notBegun;
            case UNDER_WAY -> underWay();
            case COMPLETED -> completed;
        };
    }
}
