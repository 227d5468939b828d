package dk.loeft.learning;

import java.util.Optional;

/**
 * Which people of a plan are wanted.
 *
 * @param text words of the name, staff number or unit; empty: all
 * @param stage how far they were
 * @param decision what is decided for them
 */
public record TrackPlanFilter(String text, Optional<TrackStage> stage, Optional<TrackDecision> decision) {
    /** Everybody. */
    public static final TrackPlanFilter ALL = new TrackPlanFilter("", Optional.empty(), Optional.empty());
}
