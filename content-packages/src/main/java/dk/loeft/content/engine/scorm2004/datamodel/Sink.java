package dk.loeft.content.engine.scorm2004.datamodel;

/** Where a report goes when the SCO commits or terminates. */
public interface Sink {

    /** Keeps nothing; for a session that is only read afterwards. */
    Sink NONE = report -> true;

    /**
     * Takes a report.
     *
     * @return whether it was kept; the SCO is told when not
     */
    boolean save(ScoReport report);
}
