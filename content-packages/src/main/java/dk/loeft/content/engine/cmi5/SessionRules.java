package dk.loeft.content.engine.cmi5;

import static dk.loeft.content.engine.cmi5.Cmi5Verb.COMPLETED;
import static dk.loeft.content.engine.cmi5.Cmi5Verb.FAILED;
import static dk.loeft.content.engine.cmi5.Cmi5Verb.INITIALIZED;
import static dk.loeft.content.engine.cmi5.Cmi5Verb.PASSED;
import static dk.loeft.content.engine.cmi5.Cmi5Verb.TERMINATED;

import dk.loeft.content.engine.cmi5.UnitStatement.Result;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Which statements a unit may send in a session (sections 7.1 and 9). */
public final class SessionRules {
    private SessionRules() {}

    /** The first rule that a statement breaks, as a sentence. */
    public static Optional<String> violation(SessionState session, UnitStatement statement) {
        return first(
                () -> belonging(session, statement),
                () -> order(session, statement),
                () -> statement.defined()
                        ? defined(session, statement)
                        : broken(statement.forMoveOn(), Cmi5Rule.NO_MOVE_ON_CATEGORY),
                () -> broken(!statement.result().progress(), Cmi5Rule.PROGRESS));
    }

    private static Optional<String> belonging(SessionState session, UnitStatement statement) {
        return first(
                () -> broken(!statement.sessionId().equals(session.sessionId()), Cmi5Rule.SESSION, session.sessionId()),
                () -> broken(
                        !statement.groupings().contains(session.publisherId()),
                        Cmi5Rule.TEMPLATE,
                        session.publisherId(),
                        "grouping"));
    }

    private static Optional<String> order(SessionState session, UnitStatement statement) {
        boolean initialized = session.said().contains(INITIALIZED);
        boolean initializes = statement.definedVerb().equals(Optional.of(INITIALIZED));
        boolean early =
                session.begun().map(begun -> statement.at().isBefore(begun)).orElse(false);
        return first(
                () -> broken(session.said().contains(TERMINATED), Cmi5Rule.AFTER_END),
                () -> broken(!initialized && !initializes, Cmi5Rule.FIRST),
                () -> broken(!session.prepared() && initializes, Cmi5Rule.PREFERENCES),
                () -> broken(early, Cmi5Rule.BEFORE_FIRST));
    }

    private static Optional<String> defined(SessionState session, UnitStatement statement) {
        Optional<Cmi5Verb> found = Cmi5Verb.find(statement.verb());
        if (found.isEmpty()) {
            return broken(true, Cmi5Rule.VERB);
        }
        Cmi5Verb verb = found.get();
        return first(
                () -> broken(!verb.ofUnits(), Cmi5Rule.VERB_OF_LMS, verb.display()),
                () -> broken(!statement.object().equals(session.activity()), Cmi5Rule.OBJECT, session.activity()),
                () -> broken(
                        verb.judges() && session.mode() != SessionState.Mode.NORMAL,
                        Cmi5Rule.MODE,
                        verb.display(),
                        session.mode().text()),
                () -> repeated(session, verb),
                () -> result(verb, statement),
                () -> score(session, verb, statement));
    }

    private static Optional<String> repeated(SessionState session, Cmi5Verb verb) {
        Cmi5Verb other = verb == PASSED ? FAILED : PASSED;
        boolean judged = (verb == PASSED || verb == FAILED) && session.said().contains(other);
        UnitProgress unit = session.unit();
        return first(
                () -> broken(session.said().contains(verb), Cmi5Rule.TWICE, verb.display()),
                () -> broken(judged, Cmi5Rule.JUDGED_TWICE, verb.display(), other.display()),
                () -> broken(verb == COMPLETED && unit.completed(), Cmi5Rule.ONCE_COMPLETED),
                () -> broken(verb == PASSED && unit.passed(), Cmi5Rule.ONCE_PASSED),
                () -> broken(verb == FAILED && unit.passed(), Cmi5Rule.FAILED_AFTER_PASSED));
    }

    private static Optional<String> result(Cmi5Verb verb, UnitStatement statement) {
        Result result = statement.result();
        Optional<Boolean> success =
                switch (verb) {
                    case PASSED -> Optional.of(true);
                    case FAILED -> Optional.of(false);
                    default -> Optional.empty();
                };
        boolean completion = result.completion().equals(Optional.of(true));
        boolean timed = verb.judges() || verb == TERMINATED;
        return first(
                () -> success.flatMap(wanted -> broken(!result.success().equals(success), Cmi5Rule.SUCCESS, wanted)),
                () -> broken(success.isEmpty() && result.success().isPresent(), Cmi5Rule.NO_SUCCESS),
                () -> broken(verb == COMPLETED && !completion, Cmi5Rule.COMPLETION),
                () -> broken(verb != COMPLETED && result.completion().isPresent(), Cmi5Rule.NO_COMPLETION),
                () -> broken(timed && result.duration().isEmpty(), Cmi5Rule.DURATION),
                () -> broken(verb.judges() && !statement.forMoveOn(), Cmi5Rule.MOVE_ON_CATEGORY),
                () -> broken(!verb.judges() && statement.forMoveOn(), Cmi5Rule.NO_MOVE_ON_CATEGORY));
    }

    private static Optional<String> score(SessionState session, Cmi5Verb verb, UnitStatement statement) {
        Result result = statement.result();
        if (!result.scored()) {
            return Optional.empty();
        }
        if (verb != PASSED && verb != FAILED) {
            return broken(true, Cmi5Rule.SCORE_WITHOUT_JUDGEMENT);
        }
        boolean outside = result.scaled()
                .map(scaled -> scaled.signum() < 0 || scaled.compareTo(BigDecimal.ONE) > 0)
                .orElse(false);
        return first(
                () -> broken(outside, Cmi5Rule.SCORE_SCALED),
                () -> broken(result.rawAlone(), Cmi5Rule.SCORE_RAW),
                () -> session.mastery().flatMap(mastery -> result.scaled()
                        .flatMap(scaled -> mastery(verb, scaled, mastery, statement.mastery()))));
    }

    private static Optional<String> mastery(
            Cmi5Verb verb, BigDecimal scaled, BigDecimal mastery, Optional<BigDecimal> named) {
        boolean reached = scaled.compareTo(mastery) >= 0;
        boolean same = named.map(each -> each.compareTo(mastery) == 0).orElse(false);
        return first(
                () -> broken(verb == PASSED && !reached, Cmi5Rule.BELOW_MASTERY, mastery.toPlainString()),
                () -> broken(verb == FAILED && reached, Cmi5Rule.NOT_BELOW_MASTERY, mastery.toPlainString()),
                () -> broken(!same, Cmi5Rule.MASTERY_EXTENSION, mastery.toPlainString()));
    }

    private static Optional<String> broken(boolean broken, Cmi5Rule rule, Object... named) {
        return broken ? Optional.of(rule.sentence(named)) : Optional.empty();
    }

    @SafeVarargs
    private static Optional<String> first(Supplier<Optional<String>>... rules) {
        return Stream.of(rules).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }
}
