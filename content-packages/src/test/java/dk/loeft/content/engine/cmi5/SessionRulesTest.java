package dk.loeft.content.engine.cmi5;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.engine.cmi5.SessionState.Mode;
import dk.loeft.content.engine.cmi5.UnitStatement.Result;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule by a statement that keeps it and one that breaks it; the section of cmi5 stands in the sentence. */
class SessionRulesTest {
    private static final String ACTIVITY = "https://loeft.example/id/item/7";

    private static final String PUBLISHER = "https://publisher.example/au";

    private static final Instant BEGIN = Instant.parse("2026-11-25T10:00:00Z");

    private static final Optional<Duration> MINUTE = Optional.of(Duration.ofMinutes(1));

    private SessionState session = new SessionState(
            "s1",
            ACTIVITY,
            PUBLISHER,
            Mode.NORMAL,
            Optional.of(new BigDecimal("0.8")),
            Set.of(Cmi5Verb.INITIALIZED),
            Optional.of(BEGIN),
            true,
            UnitProgress.NONE);

    /** A statement that is put together. */
    private static final class Draft {
        private String verb = "http://b.dk/verbs/read";
        private String object = ACTIVITY;
        private Instant at = BEGIN.plusSeconds(60);
        private String sessionId = "s1";
        private Set<String> categories = Set.of();
        private Set<String> groupings = Set.of(PUBLISHER);
        private Optional<BigDecimal> mastery = Optional.of(new BigDecimal("0.8"));
        private boolean scored;
        private Optional<BigDecimal> scaled = Optional.empty();
        private boolean rawAlone;
        private Optional<Boolean> success = Optional.empty();
        private Optional<Boolean> completion = Optional.empty();
        private Optional<Duration> duration = Optional.empty();
        private boolean progress = true;

        Draft score(String value) {
            scored = true;
            scaled = Optional.of(new BigDecimal(value));
            return this;
        }

        UnitStatement done() {
            return new UnitStatement(
                    verb,
                    object,
                    at,
                    sessionId,
                    categories,
                    groupings,
                    mastery,
                    new Result(scored, scaled, rawAlone, success, completion, duration, progress));
        }
    }

    private static Draft defined(Cmi5Verb verb) {
        Draft draft = new Draft();
        draft.verb = verb.iri();
        draft.categories =
                verb.judges() ? Set.of(UnitStatement.CMI5, UnitStatement.MOVE_ON) : Set.of(UnitStatement.CMI5);
        draft.success = switch (verb) {
            case PASSED -> Optional.of(true);
            case FAILED -> Optional.of(false);
            default -> Optional.empty();
        };
        draft.completion = verb == Cmi5Verb.COMPLETED ? Optional.of(true) : Optional.empty();
        draft.duration = MINUTE;
        return draft;
    }

    private void keeps(Draft draft) {
        assertThat(SessionRules.violation(session, draft.done())).isEmpty();
    }

    private void breaks(Draft draft, Cmi5Rule rule, Object... named) {
        assertThat(SessionRules.violation(session, draft.done())).contains(rule.sentence(named));
    }

    private void breaks(Cmi5Verb verb, UnaryOperator<Draft> change, Cmi5Rule rule, Object... named) {
        keeps(defined(verb));
        breaks(change.apply(defined(verb)), rule, named);
    }

    private void said(Cmi5Verb verb) {
        session = session.after(defined(verb).done());
    }

    private void opened(Mode mode) {
        session = new SessionState(
                "s1",
                ACTIVITY,
                PUBLISHER,
                mode,
                session.mastery(),
                session.said(),
                session.begun(),
                true,
                session.unit());
    }

    private void anotherSession() {
        session = new SessionState(
                "s1",
                ACTIVITY,
                PUBLISHER,
                Mode.NORMAL,
                session.mastery(),
                Set.of(Cmi5Verb.INITIALIZED),
                Optional.of(BEGIN),
                true,
                session.unit());
    }

    private void nothingSaid(boolean prepared) {
        session = new SessionState(
                "s1",
                ACTIVITY,
                PUBLISHER,
                Mode.NORMAL,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                prepared,
                UnitProgress.NONE);
    }

    @Test
    void aStatementNamesItsSession() {
        Draft draft = new Draft();
        keeps(draft);
        draft.sessionId = "s2";
        breaks(draft, Cmi5Rule.SESSION, "s1");
    }

    @Test
    void aStatementKeepsTheContextTemplate() {
        Draft draft = new Draft();
        draft.groupings = Set.of("https://publisher.example/other");
        breaks(draft, Cmi5Rule.TEMPLATE, PUBLISHER, "grouping");
    }

    @Test
    void initializedIsTheFirst() {
        nothingSaid(true);
        breaks(new Draft(), Cmi5Rule.FIRST);
        breaks(defined(Cmi5Verb.COMPLETED), Cmi5Rule.FIRST);
        keeps(defined(Cmi5Verb.INITIALIZED));
    }

    @Test
    void aUnitReadsThePreferencesBeforeItBegins() {
        nothingSaid(false);
        breaks(defined(Cmi5Verb.INITIALIZED), Cmi5Rule.PREFERENCES);
    }

    @Test
    void nothingIsOlderThanInitialized() {
        Draft draft = new Draft();
        draft.at = BEGIN.minusMillis(1);
        breaks(draft, Cmi5Rule.BEFORE_FIRST);
        draft.at = BEGIN;
        keeps(draft);
    }

    @Test
    void terminatedIsTheLast() {
        said(Cmi5Verb.TERMINATED);
        breaks(new Draft(), Cmi5Rule.AFTER_END);
        breaks(defined(Cmi5Verb.COMPLETED), Cmi5Rule.AFTER_END);
    }

    @ParameterizedTest
    @EnumSource(Cmi5Verb.class)
    void noVerbIsUsedTwiceInASession(Cmi5Verb verb) {
        if (!verb.ofUnits()) {
            breaks(defined(verb), Cmi5Rule.VERB_OF_LMS, verb.display());
        } else if (verb != Cmi5Verb.TERMINATED) {
            said(verb);
            breaks(defined(verb), Cmi5Rule.TWICE, verb.display());
        }
    }

    @Test
    void aSessionHasOneJudgement() {
        said(Cmi5Verb.FAILED);
        breaks(defined(Cmi5Verb.PASSED), Cmi5Rule.JUDGED_TWICE, "passed", "failed");
    }

    @Test
    void aRegistrationHasOneCompletedAndOnePassed() {
        said(Cmi5Verb.COMPLETED);
        said(Cmi5Verb.PASSED);
        anotherSession();
        breaks(defined(Cmi5Verb.COMPLETED), Cmi5Rule.ONCE_COMPLETED);
        breaks(defined(Cmi5Verb.PASSED), Cmi5Rule.ONCE_PASSED);
        breaks(defined(Cmi5Verb.FAILED), Cmi5Rule.FAILED_AFTER_PASSED);
    }

    @Test
    void whoFailedMayTryAgainInAnotherSession() {
        said(Cmi5Verb.FAILED);
        anotherSession();
        keeps(defined(Cmi5Verb.FAILED));
        keeps(defined(Cmi5Verb.PASSED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"BROWSE", "REVIEW"})
    void whoLooksAloneIsNotJudged(Mode mode) {
        opened(mode);
        breaks(defined(Cmi5Verb.COMPLETED), Cmi5Rule.MODE, "completed", mode.text());
        breaks(defined(Cmi5Verb.FAILED), Cmi5Rule.MODE, "failed", mode.text());
        keeps(defined(Cmi5Verb.TERMINATED));
        keeps(new Draft());
    }

    @Test
    void aDefinedStatementIsAboutTheUnit() {
        breaks(
                Cmi5Verb.PASSED,
                draft -> {
                    draft.object = PUBLISHER;
                    return draft;
                },
                Cmi5Rule.OBJECT,
                ACTIVITY);
        Draft allowed = new Draft();
        allowed.object = "https://publisher.example/page";
        keeps(allowed);
    }

    @Test
    void theCategoryIsForVerbsOfCmi5() {
        Draft draft = new Draft();
        draft.categories = Set.of(UnitStatement.CMI5);
        breaks(draft, Cmi5Rule.VERB);
    }

    @Test
    void successGoesWithPassedAndFailedAlone() {
        breaks(Cmi5Verb.PASSED, draft -> success(draft, Optional.of(false)), Cmi5Rule.SUCCESS, true);
        breaks(Cmi5Verb.PASSED, draft -> success(draft, Optional.empty()), Cmi5Rule.SUCCESS, true);
        breaks(Cmi5Verb.FAILED, draft -> success(draft, Optional.of(true)), Cmi5Rule.SUCCESS, false);
        breaks(Cmi5Verb.COMPLETED, draft -> success(draft, Optional.of(true)), Cmi5Rule.NO_SUCCESS);
    }

    private static Draft success(Draft draft, Optional<Boolean> success) {
        draft.success = success;
        return draft;
    }

    @Test
    void completionGoesWithCompletedAlone() {
        breaks(Cmi5Verb.COMPLETED, draft -> completion(draft, Optional.of(false)), Cmi5Rule.COMPLETION);
        breaks(Cmi5Verb.COMPLETED, draft -> completion(draft, Optional.empty()), Cmi5Rule.COMPLETION);
        breaks(Cmi5Verb.PASSED, draft -> completion(draft, Optional.of(true)), Cmi5Rule.NO_COMPLETION);
    }

    private static Draft completion(Draft draft, Optional<Boolean> completion) {
        draft.completion = completion;
        return draft;
    }

    @ParameterizedTest
    @EnumSource(
            value = Cmi5Verb.class,
            names = {"COMPLETED", "PASSED", "FAILED", "TERMINATED"})
    void judgementsAndTheEndTellTheTime(Cmi5Verb verb) {
        breaks(
                verb,
                draft -> {
                    draft.duration = Optional.empty();
                    return draft;
                },
                Cmi5Rule.DURATION);
    }

    @Test
    void theCategoryMoveOnGoesWithJudgementsAlone() {
        breaks(Cmi5Verb.COMPLETED, draft -> categories(draft, Set.of(UnitStatement.CMI5)), Cmi5Rule.MOVE_ON_CATEGORY);
        breaks(
                Cmi5Verb.TERMINATED,
                draft -> categories(draft, Set.of(UnitStatement.CMI5, UnitStatement.MOVE_ON)),
                Cmi5Rule.NO_MOVE_ON_CATEGORY);
        breaks(categories(new Draft(), Set.of(UnitStatement.MOVE_ON)), Cmi5Rule.NO_MOVE_ON_CATEGORY);
    }

    private static Draft categories(Draft draft, Set<String> categories) {
        draft.categories = categories;
        return draft;
    }

    @Test
    void scoresAgreeWithTheMasteryScore() {
        keeps(defined(Cmi5Verb.PASSED).score("0.8"));
        breaks(defined(Cmi5Verb.PASSED).score("0.79"), Cmi5Rule.BELOW_MASTERY, "0.8");
        keeps(defined(Cmi5Verb.FAILED).score("0.79"));
        breaks(defined(Cmi5Verb.FAILED).score("0.8"), Cmi5Rule.NOT_BELOW_MASTERY, "0.8");
    }

    @Test
    void aScoreNamesTheMasteryScoreItWasHeldAgainst() {
        Draft draft = defined(Cmi5Verb.PASSED).score("0.9");
        draft.mastery = Optional.of(new BigDecimal("0.80"));
        keeps(draft);
        draft.mastery = Optional.of(new BigDecimal("0.7"));
        breaks(draft, Cmi5Rule.MASTERY_EXTENSION, "0.8");
        draft.mastery = Optional.empty();
        breaks(draft, Cmi5Rule.MASTERY_EXTENSION, "0.8");
    }

    @Test
    void aScoreStandsInAJudgementAndIsWhole() {
        breaks(defined(Cmi5Verb.COMPLETED).score("0.9"), Cmi5Rule.SCORE_WITHOUT_JUDGEMENT);
        breaks(defined(Cmi5Verb.PASSED).score("1.1"), Cmi5Rule.SCORE_SCALED);
        breaks(defined(Cmi5Verb.FAILED).score("-0.1"), Cmi5Rule.SCORE_SCALED);
        Draft raw = defined(Cmi5Verb.PASSED).score("0.9");
        raw.rawAlone = true;
        breaks(raw, Cmi5Rule.SCORE_RAW);
    }

    @Test
    void progressIsAPercentage() {
        Draft draft = new Draft();
        draft.progress = false;
        breaks(draft, Cmi5Rule.PROGRESS);
    }

    @Test
    void theSentenceNamesTheSection() {
        assertThat(Cmi5Rule.FIRST.sentence()).endsWith("(cmi5 7.1.1).");
        assertThat(Cmi5Rule.FIRST.section()).isEqualTo("7.1.1");
    }
}
