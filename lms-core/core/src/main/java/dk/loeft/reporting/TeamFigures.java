package dk.loeft.reporting;

/**
 * How many people of a part of the organisation need something. Somebody may be among several of them.
 *
 * @param people who works there, the reader not counted
 * @param action overdue, due within {@value #SOON_DAYS} days, or with a certificate that expires
 * @param overdue with a course, a track or a certificate whose due date has passed
 * @param expiring with a certificate that is valid and whose last day comes within {@value #EXPIRING_DAYS} days
 * @param gaps with a competence in which a level that is asked for is missing
 */
public record TeamFigures(long people, long action, long overdue, long expiring, long gaps) {
    /** Within how many days a due date is near. */
    public static final int SOON_DAYS = 14;

    /** Within how many days a certificate expires soon. */
    public static final int EXPIRING_DAYS = 60;

    /** Nobody works there. */
    public static final TeamFigures NONE = new TeamFigures(0, 0, 0, 0, 0);

    /** Both together. */
    public TeamFigures plus(TeamFigures other) {
        return new TeamFigures(
                people + other.people,
                action + other.action,
                overdue + other.overdue,
                expiring + other.expiring,
                gaps + other.gaps);
    }

    /** How many of that kind there are. */
    public long of(TeamFilter.Show show) {
        return switch (show) {
            case ACTION -> action;
            case OVERDUE -> overdue;
            case EXPIRING -> expiring;
            case GAPS -> gaps;
            case ALL -> people;
        };
    }
}
