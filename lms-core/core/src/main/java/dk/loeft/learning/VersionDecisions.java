package dk.loeft.learning;

/**
 * What an author decides about the groups of people on older versions. Who completed the course is not among them: a
 * completion stays.
 *
 * @param notStarted for those enrolled who have not begun; {@code KEEP} holds them on the version before the new one
 * @param inProgress for those under way
 * @param failed for those whose last attempt was failed; {@code MOVE} means that the next attempt is on the new version
 * @param reason why people are credited, at most 500 characters; must be there when anybody is
 */
public record VersionDecisions(
        VersionDecision notStarted, VersionDecision inProgress, VersionDecision failed, String reason) {
    /** What happens without a plan: who is under way stays, who begins gets the new version. */
    public static VersionDecisions asBefore() {
        return new VersionDecisions(VersionDecision.MOVE, VersionDecision.KEEP, VersionDecision.MOVE, "");
    }

    /** Whether the same is decided, whatever the reason. */
    public boolean sameAs(VersionDecisions other) {
        return notStarted == other.notStarted && inProgress == other.inProgress && failed == other.failed;
    }

    public VersionDecision of(LearningState state) {
        return switch (state) {
            case NOT_STARTED -> notStarted;
            case IN_PROGRESS -> inProgress;
            case FAILED -> failed;
            case COMPLETED -> VersionDecision.KEEP;
        };
    }
}
