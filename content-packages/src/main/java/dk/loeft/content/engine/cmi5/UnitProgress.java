package dk.loeft.content.engine.cmi5;

/**
 * What a registration knows of an assignable unit.
 *
 * @param completed whether a "completed" statement was accepted
 * @param passed whether a "passed" statement was accepted
 * @param waived whether the LMS waived it
 */
public record UnitProgress(boolean completed, boolean passed, boolean waived) {
    /** Nothing yet. */
    public static final UnitProgress NONE = new UnitProgress(false, false, false);
}
