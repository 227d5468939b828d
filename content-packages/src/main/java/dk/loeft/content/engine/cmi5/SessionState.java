package dk.loeft.content.engine.cmi5;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a session was opened with, and what it has said so far.
 *
 * @param sessionId its identifier
 * @param activity the IRI of its unit, as the LMS calls it
 * @param publisherId the IRI of its unit, as the course structure calls it
 * @param mode how it was opened
 * @param mastery the mastery score it was given
 * @param said the defined verbs it has used
 * @param begun the timestamp of "initialized"
 * @param prepared whether the unit has read what the learner prefers
 * @param unit what the registration knows of the unit
 */
public record SessionState(
        String sessionId,
        String activity,
        String publisherId,
        Mode mode,
        Optional<BigDecimal> mastery,
        Set<Cmi5Verb> said,
        Optional<Instant> begun,
        boolean prepared,
        UnitProgress unit) {
    public SessionState {
        said = Set.copyOf(said);
    }

    /** {@code launchMode} (10.2.2). */
    public enum Mode {
        NORMAL("Normal"),
        BROWSE("Browse"),
        REVIEW("Review");

        private final String text;

        Mode(String text) {
            this.text = text;
        }

        /** How cmi5 writes it. */
        public String text() {
            return text;
        }
    }

    /** The state after a statement that keeps the rules. */
    public SessionState after(UnitStatement statement) {
        Optional<Cmi5Verb> verb = statement.definedVerb();
        if (verb.isEmpty()) {
            return this;
        }
        Set<Cmi5Verb> more = said.isEmpty() ? EnumSet.noneOf(Cmi5Verb.class) : EnumSet.copyOf(said);
        more.add(verb.get());
        UnitProgress progress = new UnitProgress(
                unit.completed() || verb.get() == Cmi5Verb.COMPLETED,
                unit.passed() || verb.get() == Cmi5Verb.PASSED,
                unit.waived());
        Optional<Instant> first = verb.get() == Cmi5Verb.INITIALIZED ? Optional.of(statement.at()) : begun;
        return new SessionState(sessionId, activity, publisherId, mode, mastery, more, first, prepared, progress);
    }
}
