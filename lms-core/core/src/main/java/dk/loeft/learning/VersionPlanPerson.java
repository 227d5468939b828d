package dk.loeft.learning;

/**
 * A person in a plan.
 *
 * @param enrolment key of the enrolment; by it the person is excepted from the group's decision
 * @param name given and family name
 * @param unit the name of the main position's unit, empty without one
 * @param fromVersion the number of the version they are on
 * @param state how far they were
 * @param partsDone parts done when the plan was made
 * @param partsTotal parts there were
 * @param decision what is decided for them
 * @param exceptional whether that was decided for this person alone
 * @param outcome what became of them
 */
public record VersionPlanPerson(
        EnrolmentId enrolment,
        String name,
        String unit,
        int fromVersion,
        LearningState state,
        int partsDone,
        int partsTotal,
        VersionDecision decision,
        boolean exceptional,
        VersionOutcome outcome) {}
