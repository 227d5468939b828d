package dk.loeft.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to become of the people on older versions of a course. It lists them as they stood when it was made; running it
 * does exactly that.
 *
 * @param id key
 * @param course which course
 * @param title its title
 * @param toVersion the number of the version they come to
 * @param state how far it is
 * @param decisions what was decided for the groups
 * @param fingerprint SHA-256 over everything that the plan says; whoever runs it names it
 * @param counts how many there are of each kind
 * @param plannedAt when it was made
 * @param plannedBy by whom, empty if by the system
 * @param runAt when it was run
 * @param runBy by whom
 * @param undoUntil until when it can be undone, absent before it was run
 * @param undoneAt when it was undone
 */
public record VersionPlan(
        VersionPlanId id,
        CourseId course,
        String title,
        int toVersion,
        VersionPlanState state,
        VersionDecisions decisions,
        String fingerprint,
        List<Count> counts,
        Instant plannedAt,
        String plannedBy,
        Optional<Instant> runAt,
        String runBy,
        Optional<Instant> undoUntil,
        Optional<Instant> undoneAt) {
    public VersionPlan {
        counts = List.copyOf(counts);
    }

    /** How many people have one state, decision and outcome. */
    public record Count(LearningState state, VersionDecision decision, VersionOutcome outcome, long people) {}

    /** How many people it is about. */
    public long people() {
        return counts.stream().mapToLong(Count::people).sum();
    }

    public long people(VersionDecision decision) {
        return counts.stream()
                .filter(count -> count.decision() == decision)
                .mapToLong(Count::people)
                .sum();
    }

    public long people(VersionOutcome outcome) {
        return counts.stream()
                .filter(count -> count.outcome() == outcome)
                .mapToLong(Count::people)
                .sum();
    }
}
