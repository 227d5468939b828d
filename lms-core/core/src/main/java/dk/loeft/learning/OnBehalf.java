package dk.loeft.learning;

import static dk.loeft.organisation.Permission.LAUNCH_FOR_OTHERS;

import dk.loeft.organisation.Requires;
import java.util.Optional;

/**
 * Courses for somebody else: what an integration or an administrator does for a learner. Limited to the actor's part of the
 * organisation; each call stands in the audit trail. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin
 * {@code learning.}.
 */
public interface OnBehalf {
    /** Enrols a person in a published course; if enrolled already, nothing changes. */
    @Requires(LAUNCH_FOR_OTHERS)
    EnrolmentId enrol(CourseId course, String staffNumber);

    /**
     * Opens the course for a person, as they would do it themselves. Enrols first if need be.
     *
     * @param part the activity's own identifier of a part; absent: where the person left off
     * @param mode how to open it; absent: for review once it is completed, else for credit
     */
    @Requires(LAUNCH_FOR_OTHERS)
    Player open(CourseId course, String staffNumber, Optional<String> part, Optional<LaunchMode> mode);

    /** Begins a new attempt of a person at a completed or failed course; earlier attempts stay. */
    @Requires(LAUNCH_FOR_OTHERS)
    AttemptId startOver(CourseId course, String staffNumber);
}
