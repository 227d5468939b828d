package dk.loeft.learning;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An assignment rule.
 *
 * @param id key
 * @param title what HR calls it
 * @param target what it assigns
 * @param targetTitle its title, empty if it is gone
 * @param state how far it is
 * @param people how many are under it
 * @param inForce the version that holds, or held last; absent for one that was never on
 * @param draft a version that is being written; absent if there is none
 * @param plan the dry run of the draft that waits to be carried out
 * @param names the names in its audiences
 */
public record RuleView(
        RuleId id,
        String title,
        AssignmentTarget target,
        String targetTitle,
        RuleState state,
        long people,
        Optional<Version> inForce,
        Optional<Version> draft,
        Optional<RulePlanId> plan,
        AudienceNames names) {
    /**
     * A version.
     *
     * @param number counted from 1
     * @param terms what it says
     * @param since the day from which it holds, absent for a draft
     */
    public record Version(int number, RuleTerms terms, Optional<LocalDate> since) {}

    /** What is being written, else what holds. */
    public Version newest() {
        return draft.or(() -> inForce).orElseThrow();
    }
}
