package dk.loeft.content.engine.scorm2004.tree;

/**
 * How the learner and the content may move among an activity's children (SN 3.2).
 *
 * @param choice whether the learner may choose a child
 * @param choiceExit whether the learner may leave this activity, while it is active, by choosing another
 * @param flow whether continue and previous work among the children
 * @param forwardOnly whether moving backward among the children is forbidden
 * @param currentAttemptObjectives whether only what the children's objectives recorded in the current attempt on this activity
 *     counts ({@code useCurrentAttemptObjectiveInfo})
 * @param currentAttemptProgress the same for completion ({@code useCurrentAttemptProgressInfo})
 */
public record ControlMode(
        boolean choice,
        boolean choiceExit,
        boolean flow,
        boolean forwardOnly,
        boolean currentAttemptObjectives,
        boolean currentAttemptProgress) {

    public static final ControlMode DEFAULT = new ControlMode(true, true, false, false, true, true);

    /** The default with {@code choice} and {@code flow} as given. */
    public static ControlMode of(boolean choice, boolean flow) {
        return new ControlMode(choice, true, flow, false, true, true);
    }
}
