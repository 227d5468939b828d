package dk.loeft.content.engine.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.ScoState;
import dk.loeft.content.engine.Success;
import dk.loeft.content.engine.xapi.ReportedResult.ReportedScore;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityRulesTest {
    private static final String ADL = "http://adlnet.gov/expapi/verbs/";

    private static ReportedResult verb(String verb) {
        return ReportedResult.of(ADL + verb, null, null, ReportedScore.NONE, null);
    }

    private static ReportedResult scored(String verb, double scaled) {
        return ReportedResult.of(ADL + verb, null, null, new ReportedScore(scaled, null, null, null), null);
    }

    private static ScoState after(ReportedResult... results) {
        ScoState state = ActivityRules.begun(ScoState.NEW);
        for (ReportedResult each : results) {
            state = ActivityRules.after(state, each);
        }
        return state;
    }

    @ParameterizedTest
    @CsvSource({
        "attempted, INCOMPLETE, UNKNOWN",
        "experienced, INCOMPLETE, UNKNOWN",
        "terminated, INCOMPLETE, UNKNOWN",
        "completed, COMPLETED, UNKNOWN",
        "passed, PASSED, PASSED",
        "mastered, PASSED, PASSED",
        "failed, FAILED, FAILED"
    })
    void aVerbDecides(String verb, LessonStatus status, Success success) {
        assertThat(after(verb(verb)).status()).isEqualTo(status);
        assertThat(after(verb(verb)).success()).isEqualTo(success);
    }

    @Test
    void aResultDecidesWhateverTheVerb() {
        assertThat(after(ReportedResult.of("http://x.dk/v", true, null, ReportedScore.NONE, null))
                        .status())
                .isEqualTo(LessonStatus.COMPLETED);
        assertThat(after(ReportedResult.of("http://x.dk/v", true, true, ReportedScore.NONE, null))
                        .status())
                .isEqualTo(LessonStatus.PASSED);
        assertThat(after(ReportedResult.of(ADL + "completed", false, null, ReportedScore.NONE, null))
                        .status())
                .isEqualTo(LessonStatus.INCOMPLETE);
    }

    @Test
    void failingAndThenComingToTheEndIsFailedAndPassingBettersIt() {
        assertThat(after(verb("failed"), verb("completed")).status()).isEqualTo(LessonStatus.FAILED);
        assertThat(after(verb("failed"), verb("passed")).status()).isEqualTo(LessonStatus.PASSED);
    }

    @Test
    void whatWasPassedStaysPassedWithItsBestScore() {
        ScoState state =
                after(scored("passed", 0.8), scored("failed", 0.2), scored("passed", 0.7), scored("passed", 0.9));
        assertThat(state.status()).isEqualTo(LessonStatus.PASSED);
        assertThat(state.score().normalised()).hasValue(90);
    }

    @Test
    void aScoreWithoutAScaleIsTakenFromItsBounds() {
        ReportedScore points = new ReportedScore(null, 3.0, 0.0, 4.0);
        assertThat(after(ReportedResult.of(ADL + "scored", null, null, points, null))
                        .score()
                        .normalised())
                .hasValue(75);
        assertThat(after(scored("scored", -0.5)).score().normalised()).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({"PT1H30.5S, 3630500", "P1D, 86400000", "P1W, 604800000", "PT0.005S, 5", "P1Y2M3DT4H5M6S, 36993906000"})
    void durationsOfIso8601AreRead(String written, long millis) {
        assertThat(IsoDuration.parse(written)).contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "1H", "PT1H1", "-PT1S", "PT1S1M"})
    void whatIsNoDurationIsNone(String written) {
        assertThat(IsoDuration.parse(written)).isEmpty();
    }
}
