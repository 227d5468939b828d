package dk.loeft.learning;

import dk.loeft.organisation.UnitId;
import java.util.Optional;

/**
 * Which people of a plan are wanted.
 *
 * @param text words in name, staff number or unit; empty: all
 * @param state how far they were
 * @param decision what was decided for them
 * @param outcome what became of them
 * @param unit their main position lies in it or below
 */
public record VersionPlanFilter(
        String text,
        Optional<LearningState> state,
        Optional<VersionDecision> decision,
        Optional<VersionOutcome> outcome,
        Optional<UnitId> unit) {
    public static VersionPlanFilter all() {
        return new VersionPlanFilter("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
