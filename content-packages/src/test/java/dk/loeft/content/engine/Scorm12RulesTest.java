package dk.loeft.content.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.engine.Scorm12Rules.Credit;
import dk.loeft.content.engine.Scorm12Rules.Launch;
import dk.loeft.content.engine.Scorm12Rules.Mode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Scorm12RulesTest {

    private static final Launch PLAIN = Launch.forCredit(null);
    private static final Launch MASTERY_80 = Launch.forCredit(80.0);

    private static ScoState session(ScoState before, Launch launch, Map<String, String> reported) {
        return Scorm12Rules.finish(Scorm12Rules.initialise(before, launch), launch, reported);
    }

    private static ScoState session(Launch launch, Map<String, String> reported) {
        return session(ScoState.NEW, launch, reported);
    }

    @Test
    void whatIsOpenedIsUnderWayButTheScoIsToldNotAttempted() {
        assertThat(Scorm12Rules.initialise(ScoState.NEW, PLAIN).status()).isEqualTo(LessonStatus.INCOMPLETE);
        assertThat(Scorm12Rules.launchValues(ScoState.NEW, MASTERY_80))
                .containsEntry("cmi.core.lesson_status", "not attempted")
                .containsEntry("cmi.core.entry", "ab-initio")
                .containsEntry("cmi.core.credit", "credit")
                .containsEntry("cmi.core.lesson_mode", "normal")
                .containsEntry("cmi.core.total_time", "0000:00:00.00")
                .containsEntry("cmi.student_data.mastery_score", "80");
    }

    @Test
    void aScoThatSetsNoStatusIsCompletedWhenItFinishes() {
        assertThat(session(PLAIN, Map.of()).status()).isEqualTo(LessonStatus.COMPLETED);
        assertThat(session(PLAIN, Map.of("cmi.core.lesson_status", "not attempted"))
                        .status())
                .isEqualTo(LessonStatus.COMPLETED);
    }

    @Test
    void aScoThatSetsNoStatusAndSuspendsIsNotCompleted() {
        ScoState suspended = session(PLAIN, Map.of("cmi.core.exit", "suspend"));
        assertThat(suspended.status()).isEqualTo(LessonStatus.INCOMPLETE);
        assertThat(Scorm12Rules.entry(suspended)).isEqualTo("resume");
        assertThat(session(suspended, PLAIN, Map.of()).status()).isEqualTo(LessonStatus.COMPLETED);
    }

    @Test
    void withoutFinishNothingIsCompleted() {
        ScoState open = Scorm12Rules.commit(Scorm12Rules.initialise(ScoState.NEW, PLAIN), PLAIN, Map.of());
        assertThat(open.done()).isFalse();
        assertThat(Scorm12Rules.entry(open)).isEqualTo("resume");
    }

    @ParameterizedTest
    @CsvSource({
        "80, completed, PASSED, PASSED",
        "79.9, completed, FAILED, FAILED",
        "79, passed, FAILED, FAILED",
        "90, failed, PASSED, PASSED",
        "90, '', PASSED, PASSED",
        "20, incomplete, INCOMPLETE, UNKNOWN",
        "'', completed, COMPLETED, UNKNOWN",
        "'', passed, PASSED, PASSED"
    })
    void theMasteryScoreDecidesWhereAScoreIsReported(String raw, String set, LessonStatus status, Success success) {
        ScoState state = session(MASTERY_80, Map.of("cmi.core.score.raw", raw, "cmi.core.lesson_status", set));
        assertThat(state.status()).isEqualTo(status);
        assertThat(state.success()).isEqualTo(success);
    }

    @Test
    void withoutAMasteryScoreTheStatusIsTheScosOwn() {
        assertThat(session(PLAIN, Map.of("cmi.core.score.raw", "10", "cmi.core.lesson_status", "passed"))
                        .status())
                .isEqualTo(LessonStatus.PASSED);
    }

    @Test
    void withoutCreditNobodyPassesOrFailsAndNoScoreCounts() {
        Launch noCredit = new Launch(Credit.NO_CREDIT, Mode.NORMAL, 80.0);
        ScoState state = session(noCredit, Map.of("cmi.core.score.raw", "10", "cmi.core.lesson_status", "failed"));
        assertThat(state.status()).isEqualTo(LessonStatus.COMPLETED);
        assertThat(state.success()).isEqualTo(Success.UNKNOWN);
        assertThat(state.score()).isEqualTo(Score.NONE);
    }

    @Test
    void browsingIsRememberedAndChangesNoResult() {
        Launch browse = new Launch(Credit.NO_CREDIT, Mode.BROWSE, 80.0);
        Map<String, String> reported = Map.of("cmi.core.score.raw", "90", "cmi.core.lesson_status", "passed");
        assertThat(session(browse, reported).status()).isEqualTo(LessonStatus.BROWSED);
        ScoState failed = session(MASTERY_80, Map.of("cmi.core.score.raw", "10"));
        assertThat(session(failed, browse, reported).status()).isEqualTo(LessonStatus.FAILED);
        assertThat(session(session(browse, reported), MASTERY_80, reported).status())
                .isEqualTo(LessonStatus.PASSED);
    }

    @Test
    void aReviewChangesNoResultButCountsTime() {
        ScoState passed =
                session(MASTERY_80, Map.of("cmi.core.score.raw", "90", "cmi.core.session_time", "0000:10:00"));
        Launch review = new Launch(Credit.NO_CREDIT, Mode.REVIEW, 80.0);
        ScoState after = session(
                passed,
                review,
                Map.of(
                        "cmi.core.score.raw",
                        "0",
                        "cmi.core.lesson_status",
                        "incomplete",
                        "cmi.core.session_time",
                        "0000:05:00"));
        assertThat(after.status()).isEqualTo(LessonStatus.PASSED);
        assertThat(after.score().raw()).isEqualTo(90);
        assertThat(after.totalTime()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theSameReportTwiceCountsOnce() {
        Map<String, String> reported = Map.of("cmi.core.session_time", "00:01:30.5");
        ScoState open = Scorm12Rules.initialise(ScoState.NEW, PLAIN);
        ScoState once = Scorm12Rules.commit(open, PLAIN, reported);
        assertThat(Scorm12Rules.commit(once, PLAIN, reported)).isEqualTo(once);
        assertThat(Scorm12Rules.finish(once, PLAIN, Map.of()).totalTime()).isEqualTo(Duration.ofMillis(90_500));
    }

    @Test
    void timeAddsUpOverSessions() {
        Map<String, String> hour = Map.of("cmi.core.session_time", "0001:00:00");
        ScoState twice = session(session(PLAIN, hour), PLAIN, hour);
        assertThat(Scorm12Rules.launchValues(twice, PLAIN)).containsEntry("cmi.core.total_time", "0002:00:00.00");
    }

    @ParameterizedTest
    @CsvSource({
        "50, , , 50",
        "8, 0, 10, 80",
        "8, , 10, 80",
        "15, 10, 20, 50",
        "50, 0, 100, 50",
        "120, , , 100",
        "5, 10, 10, 5"
    })
    void aScoreIsNormalisedTo100(double raw, Double min, Double max, double expected) {
        assertThat(new Score(raw, min, max).normalised().getAsDouble()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "00:00:00, 0000:00:00.00",
        "0001:02:03.4, 0001:02:03.40",
        "9999:59:59.99, 9999:59:59.99",
        "00:75:00, 0001:15:00.00"
    })
    void aTimeSpanIsReadAndWritten(String text, String written) {
        assertThat(TimeSpan.format(TimeSpan.parse(text).orElseThrow())).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"1:00:00", "00:00", "PT1H", "-0001:00:00", "00:00:00.123", "''"})
    void whatIsNoTimeSpanIsEmpty(String text) {
        assertThat(TimeSpan.parse(text)).isEmpty();
    }
}
