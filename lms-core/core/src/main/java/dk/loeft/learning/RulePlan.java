package dk.loeft.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The dry run of a rule: whom it would touch and how, on the day it is made. Carrying it out does exactly that, or is refused.
 *
 * @param id key
 * @param rule which rule
 * @param title what HR calls it
 * @param targetTitle title of what it assigns
 * @param version the number of the version that is to hold
 * @param first whether the rule is not on yet
 * @param day the day it was made for; on another day dates would be others
 * @param state how far it is
 * @param fingerprint SHA-256 over everything that it says; whoever carries it out names it
 * @param entering how many enter
 * @param leaving how many leave
 * @param changing how many stay with another due date
 * @param staying how many stay as they are
 * @param everybody how many people work here
 * @param madeAt when it was made
 * @param madeBy by whom, empty if by the system
 * @param runAt when it was carried out
 */
public record RulePlan(
        RulePlanId id,
        RuleId rule,
        String title,
        String targetTitle,
        int version,
        boolean first,
        LocalDate day,
        State state,
        String fingerprint,
        long entering,
        long leaving,
        long changing,
        long staying,
        long everybody,
        Instant madeAt,
        String madeBy,
        Optional<Instant> runAt) {
    /** The life of a dry run. */
    public enum State {
        /** It waits. */
        OPEN,
        /** It was carried out. */
        RUN,
        /** Another one took its place, or the rule was changed. */
        DROPPED
    }

    /** How many the rule would be about. */
    public long audience() {
        return entering + changing + staying;
    }

    public boolean touchesNobody() {
        return audience() == 0;
    }

    public boolean touchesEverybody() {
        return audience() == everybody && everybody > 0;
    }
}
