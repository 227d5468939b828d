package dk.loeft.communication;

/** Notifications that somebody chooses the ways of together. The bell has them all. */
public enum NotificationGroup {
    /** One's own courses: given, due, overdue. */
    LEARNING,
    /** One's own certificates: issued, about to expire, expired. */
    CERTIFICATES,
    /** One's own competences: ratings one is asked for, proof that was decided about, agreements that are soon due. */
    COMPETENCE,
    /** What leaders are told of their team, and HR of the staff. */
    TEAM;

    /** Whether it comes by mail too, where somebody has chosen nothing. */
    public boolean byMail() {
        return true;
    }
}
