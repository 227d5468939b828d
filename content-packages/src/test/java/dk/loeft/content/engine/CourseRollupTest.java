package dk.loeft.content.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseRollupTest {

    private static ScoState sco(String status, String raw) {
        var launch = Scorm12Rules.Launch.forCredit(null);
        return Scorm12Rules.finish(
                Scorm12Rules.initialise(ScoState.NEW, launch),
                launch,
                Map.of("cmi.core.lesson_status", status, "cmi.core.score.raw", raw));
    }

    @Test
    void aSingleScoIsTheCourse() {
        CourseRollup course = CourseRollup.of(List.of(sco("passed", "85")));
        assertThat(course.completed()).isTrue();
        assertThat(course.success()).isEqualTo(Success.PASSED);
        assertThat(course.score()).hasValue(85);
    }

    @Test
    void theScoreOfSeveralIsTheMeanOfThoseReported() {
        CourseRollup course = CourseRollup.of(List.of(sco("passed", "80"), sco("passed", "60"), sco("completed", "")));
        assertThat(course.score()).hasValue(70);
        assertThat(course.done()).isEqualTo(3);
        assertThat(course.success()).isEqualTo(Success.PASSED);
    }

    @Test
    void aCourseIsNotCompletedBeforeItsLastItem() {
        CourseRollup course = CourseRollup.of(List.of(sco("passed", "80"), sco("incomplete", ""), ScoState.NEW));
        assertThat(course.done()).isEqualTo(1);
        assertThat(course.total()).isEqualTo(3);
        assertThat(course.completed()).isFalse();
        assertThat(course.success()).isEqualTo(Success.UNKNOWN);
    }

    @Test
    void aFailedItemFailsTheCourseAndIsNotDone() {
        CourseRollup course = CourseRollup.of(List.of(sco("passed", "80"), sco("failed", "10")));
        assertThat(course.completed()).isFalse();
        assertThat(course.success()).isEqualTo(Success.FAILED);
    }

    @Test
    void aCourseWithoutResultsIsCompletedAndNeitherPassedNorFailed() {
        CourseRollup course = CourseRollup.of(List.of(sco("completed", "")));
        assertThat(course.completed()).isTrue();
        assertThat(course.success()).isEqualTo(Success.UNKNOWN);
        assertThat(course.score()).isEmpty();
    }

    @Test
    void aCourseWithoutItemsIsNeverCompleted() {
        assertThat(CourseRollup.of(List.of()).completed()).isFalse();
    }
}
