package dk.loeft.content.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.engine.Scorm12DataModel.Reason;
import dk.loeft.content.engine.Scorm12DataModel.Violation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Scorm12DataModelTest {

    @ParameterizedTest
    @CsvSource({
        "cmi.core.lesson_location, side 4",
        "cmi.core.lesson_status, passed",
        "cmi.core.score.raw, 85",
        "cmi.core.score.raw, ''",
        "cmi.core.score.max, 12.5",
        "cmi.core.exit, ''",
        "cmi.core.exit, suspend",
        "cmi.core.session_time, 0000:12:30.5",
        "cmi.comments, Godt",
        "cmi.objectives.0.id, mål-1",
        "cmi.objectives.3.score.raw, 5",
        "cmi.objectives.3.status, not attempted",
        "cmi.student_preference.audio, -1",
        "cmi.student_preference.speed, -100",
        "cmi.student_preference.text, 1",
        "cmi.interactions.0.id, q1",
        "cmi.interactions.0.objectives.0.id, o1",
        "cmi.interactions.0.time, 23:59:59.9",
        "cmi.interactions.0.type, choice",
        "cmi.interactions.0.correct_responses.0.pattern, 'a,b'",
        "cmi.interactions.0.weighting, -1.5",
        "cmi.interactions.0.student_response, a",
        "cmi.interactions.0.result, 0.5",
        "cmi.interactions.0.latency, 00:00:05"
    })
    void whatTheStandardAllowsIsKept(String element, String value) {
        assertThat(Scorm12DataModel.checkSet(element, value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cmi.core.student_id, x, READ_ONLY",
        "cmi.core.credit, credit, READ_ONLY",
        "cmi.core.total_time, 00:00:00, READ_ONLY",
        "cmi.launch_data, x, READ_ONLY",
        "cmi.student_data.mastery_score, 1, READ_ONLY",
        "cmi.core._children, x, KEYWORD",
        "cmi.interactions._count, 1, KEYWORD",
        "cmi.interactions.0.correct_responses._count, 1, KEYWORD",
        "cmi.core.nonsense, x, NOT_IMPLEMENTED",
        "cmi.objectives.id, x, NOT_IMPLEMENTED",
        "adl.nav.request, x, INVALID_ARGUMENT",
        "cmi.objectives.1000.id, x, INVALID_ARGUMENT",
        "cmi.core.lesson_status, not attempted, INCORRECT_TYPE",
        "cmi.core.lesson_status, done, INCORRECT_TYPE",
        "cmi.core.lesson_status, Passed, INCORRECT_TYPE",
        "cmi.core.score.raw, not-a-number, INCORRECT_TYPE",
        "cmi.core.score.raw, 1e9, INCORRECT_TYPE",
        "cmi.core.score.raw, NaN, INCORRECT_TYPE",
        "cmi.core.exit, later, INCORRECT_TYPE",
        "cmi.core.session_time, PT5M, INCORRECT_TYPE",
        "cmi.student_preference.audio, 101, INCORRECT_TYPE",
        "cmi.interactions.0.type, essay, INCORRECT_TYPE",
        "cmi.interactions.0.time, 24:00:00, INCORRECT_TYPE",
        "cmi.interactions.0.id, '', INCORRECT_TYPE"
    })
    void whatItForbidsIsRefusedWithTheApisErrorCode(String element, String value, Reason reason) {
        assertThat(Scorm12DataModel.checkSet(element, value)).contains(reason);
    }

    @Test
    void sizesAreHeld() {
        assertThat(Scorm12DataModel.checkSet("cmi.suspend_data", "x".repeat(64_000)))
                .isEmpty();
        assertThat(Scorm12DataModel.checkSet("cmi.suspend_data", "x".repeat(64_001)))
                .contains(Reason.INCORRECT_TYPE);
        assertThat(Scorm12DataModel.checkSet("cmi.core.lesson_location", "x".repeat(256)))
                .contains(Reason.INCORRECT_TYPE);
        assertThat(Scorm12DataModel.checkSet("cmi.comments", "x".repeat(4_097))).contains(Reason.INCORRECT_TYPE);
    }

    @Test
    void whatMayOnlyBeWrittenCannotBeRead() {
        assertThat(Scorm12DataModel.checkGet("cmi.core.exit")).contains(Reason.WRITE_ONLY);
        assertThat(Scorm12DataModel.checkGet("cmi.interactions.0.id")).contains(Reason.WRITE_ONLY);
        assertThat(Scorm12DataModel.checkGet("cmi.core.student_id")).isEmpty();
        assertThat(Scorm12DataModel.checkGet("cmi.objectives._count")).isEmpty();
    }

    @Test
    void aReportIsSeparatedIntoWhatIsKeptAndWhatIsNot() {
        Map<String, String> reported = new LinkedHashMap<>();
        reported.put("cmi.core.student_id", "en anden");
        reported.put("cmi.core.lesson_status", "not attempted");
        reported.put("cmi.core.score.raw", "85");
        var checked = Scorm12DataModel.check(reported);
        assertThat(checked.values()).containsOnlyKeys("cmi.core.score.raw");
        assertThat(checked.violations()).containsExactly(new Violation("cmi.core.student_id", Reason.READ_ONLY));
    }
}
