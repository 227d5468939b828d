package dk.loeft.certification;

/** What came of a report whose day had come. */
public enum ReportOutcome {
    /** It was given to those who may have it. */
    SENT,
    /** Nothing was sent: the unit or the kind of the view is no longer there. */
    GONE,
    /** Nothing was sent: its owner may no longer see the list. */
    OWNER
}
