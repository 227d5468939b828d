package dk.loeft.content.engine.scorm2004.tree;

/**
 * {@code adlcp:completionThreshold} (CAM 3.4.1.9, SN 3.14).
 *
 * @param completedByMeasure whether the progress measure decides completion
 * @param minProgressMeasure the progress that completes, 0 to 1
 * @param progressWeight weight of this activity's progress in its parent's, 0 to 1
 */
public record CompletionThreshold(boolean completedByMeasure, double minProgressMeasure, double progressWeight) {
    public static final CompletionThreshold NONE = new CompletionThreshold(false, 1, 1);
}
