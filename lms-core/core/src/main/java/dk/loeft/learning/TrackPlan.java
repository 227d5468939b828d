package dk.loeft.learning;

import dk.loeft.competence.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to become of the people on older versions of a track. It lists them as they stood when it was made; running it does
 * exactly that.
 *
 * @param id key
 * @param track which track
 * @param title that of the version they come to
 * @param toVersion the number of that version
 * @param state how far it is: {@code PLANNED}, {@code DONE}, {@code UNDONE} or {@code DROPPED}
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
public record TrackPlan(
        TrackPlanId id,
        TrackId track,
        Wording title,
        int toVersion,
        VersionPlanState state,
        TrackDecisions decisions,
        String fingerprint,
        List<Count> counts,
        Instant plannedAt,
        String plannedBy,
        Optional<Instant> runAt,
        String runBy,
        Optional<Instant> undoUntil,
        Optional<Instant> undoneAt) {
    public TrackPlan {
        counts = List.copyOf(counts);
    }

    /**
     * How many people have one stage, decision and outcome.
     *
     * @param percent what they have done on average, 0 to 100
     * @param after the same once the plan has run
     * @param dropped how many of them lose a waived course by it
     */
    public record Count(
            TrackStage stage,
            TrackDecision decision,
            TrackOutcome outcome,
            long people,
            int percent,
            int after,
            long dropped) {}

    /** How many people it is about. */
    public long people() {
        return counts.stream().mapToLong(Count::people).sum();
    }

    /** How many it moves. */
    public long moved() {
        return counts.stream()
                .filter(count -> count.decision() == TrackDecision.MOVE)
                .mapToLong(Count::people)
                .sum();
    }

    /** How many lose a waived course by being moved. */
    public long dropped() {
        return counts.stream().mapToLong(Count::dropped).sum();
    }
}
