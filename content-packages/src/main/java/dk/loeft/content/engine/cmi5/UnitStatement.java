package dk.loeft.content.engine.cmi5;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules look at in a statement of a unit.
 *
 * @param verb the IRI of its verb
 * @param object the IRI of its object; empty if that is no activity
 * @param at its timestamp
 * @param sessionId the session it names; empty for none
 * @param categories the IRIs in its list {@code category}
 * @param groupings the IRIs in its list {@code grouping}
 * @param mastery the mastery score it names
 * @param result what it says of the learner
 */
public record UnitStatement(
        String verb,
        String object,
        Instant at,
        String sessionId,
        Set<String> categories,
        Set<String> groupings,
        Optional<BigDecimal> mastery,
        Result result) {
    static final String CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";

    static final String MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon";

    public UnitStatement {
        categories = Set.copyOf(categories);
        groupings = Set.copyOf(groupings);
    }

    /**
     * A result.
     *
     * @param scored whether there is a score
     * @param scaled its scaled value
     * @param rawAlone whether there is a raw value without min or without max
     * @param success what it says of success
     * @param completion what it says of completion
     * @param duration the time
     * @param progress whether its progress, if it has one, is a whole number from 0 to 100
     */
    public record Result(
            boolean scored,
            Optional<BigDecimal> scaled,
            boolean rawAlone,
            Optional<Boolean> success,
            Optional<Boolean> completion,
            Optional<Duration> duration,
            boolean progress) {
        /** No result. */
        public static final Result NONE =
                new Result(false, Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    /** Whether it is "cmi5 defined" (7.1.3): it carries the category. */
    public boolean defined() {
        return categories.contains(CMI5);
    }

    boolean forMoveOn() {
        return categories.contains(MOVE_ON);
    }

    /** The verb of a defined statement. */
    public Optional<Cmi5Verb> definedVerb() {
        return defined() ? Cmi5Verb.find(verb) : Optional.empty();
    }
}
