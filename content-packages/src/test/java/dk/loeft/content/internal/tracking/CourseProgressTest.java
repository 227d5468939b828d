package dk.loeft.content.internal.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.content.Commit;
import dk.loeft.content.CommitAnswer.Stored;
import dk.loeft.content.engine.LessonStatus;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.learning.Success;
import dk.loeft.shared.RefusedException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CourseProgressTest extends TrackedCourse {
    @Test
    void aLockedPartIsRefusedUntilItsPrerequisitesAreMet() {
        assertThatThrownBy(() -> launch("TEST"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("content.part.locked");
        launch("L1");
        assertThat(state("TEST")).isEqualTo(PartState.LOCKED);

        Stream.of("L1", "L2", "L3").forEach(this::complete);

        assertThat(state("TEST")).isEqualTo(PartState.NOT_STARTED);
        launch("TEST");
    }

    @Test
    void anUnknownPartIsRefused() {
        assertThatThrownBy(() -> launch("L9"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("content.part.unknown");
    }

    @Test
    void withoutAWishTheLastPartNotDoneIsOpened() {
        assertThat(open()).isEqualTo("L1");
        launch("L2");
        assertThat(open()).isEqualTo("L2");
        complete("L2");
        assertThat(open()).isEqualTo("L1");
    }

    @Test
    void theCourseIsCompletedAndPassedWhenEveryPartIs() {
        Stream.of("L1", "L2", "L3").forEach(this::complete);
        assertThat(desk.lastReport().completed()).isFalse();
        assertThat(desk.lastReport().partsDone()).isEqualTo(3);

        Stored stored = (Stored) test("completed", "85");

        assertThat(desk.lastReport().completed()).isTrue();
        assertThat(desk.lastReport().success()).isEqualTo(Success.PASSED);
        assertThat(desk.lastReport().score()).contains(new BigDecimal("85.000"));
        assertThat(stored.standing()).hasValueSatisfying(standing -> {
            assertThat(standing.status()).isEqualTo(LessonStatus.PASSED);
            assertThat(standing.progress()).isEqualTo(1);
            assertThat(standing.courseCompleted()).isTrue();
        });
    }

    @Test
    void theCourseIsFailedOnlyWhenNothingIsLeftToDo() {
        Stream.of("L1", "L2", "L3").forEach(this::complete);
        String token = launch("TEST");
        desk.commit(
                token,
                desk.of(token, 1, Map.of("cmi.core.lesson_status", "failed", "cmi.core.score.raw", "40"), false, ""));
        assertThat(desk.lastReport().success()).as("still at it").isEqualTo(Success.UNKNOWN);

        desk.commit(
                token,
                desk.of(token, 2, Map.of("cmi.core.lesson_status", "completed", "cmi.core.score.raw", "40"), true, ""));
        assertThat(desk.lastReport().success()).isEqualTo(Success.FAILED);
        assertThat(desk.lastReport().completed()).isTrue();
    }

    @Test
    void aCompletionThatTheMasteryScoreWillJudgeDoesNotCountBeforeTheSessionEnds() {
        Stream.of("L1", "L2", "L3").forEach(this::complete);
        String token = launch("TEST");

        desk.commit(token, desk.of(token, 1, DONE, false, ""));
        assertThat(desk.lastReport().completed()).isFalse();
        desk.commit(
                token,
                desk.of(
                        token,
                        2,
                        Map.of("cmi.core.lesson_status", "completed", "cmi.core.score.raw", "20"),
                        false,
                        ""));
        assertThat(desk.lastReport().completed()).isFalse();
        assertThat(desk.lastReport().success()).isEqualTo(Success.UNKNOWN);
    }

    @Test
    void browsingKeepsNothing() {
        String token = launch("TEST", LaunchMode.BROWSE);
        assertThat(desk.start(token).orElseThrow().cmi()).containsEntry("cmi.core.lesson_mode", "browse");

        assertThat(desk.commit(token, desk.of(token, 1, DONE, true, ""))).isEqualTo(new Stored(1, Optional.empty()));

        assertThat(desk.reports()).isEmpty();
        assertThat(database.number("SELECT COUNT(*) FROM sco_tracking WHERE attempt_id = " + attempt))
                .isZero();
        assertThat(state("TEST")).as("nothing is locked to who only looks").isEqualTo(PartState.NOT_STARTED);
    }

    @Test
    void aReviewChangesNoResult() {
        complete("L1");
        int before = desk.reports().size();
        String token = launch("L1", LaunchMode.REVIEW);
        desk.start(token);
        desk.commit(
                token,
                desk.of(
                        token,
                        1,
                        Map.of("cmi.core.lesson_status", "failed", "cmi.suspend_data", "review"),
                        true,
                        "0000:30:00"));

        assertThat(desk.reports()).hasSize(before);
        assertThat(state("L1")).isEqualTo(PartState.COMPLETED);
        assertThat(desk.start(launch("L1")).orElseThrow().cmi()).doesNotContainKey("cmi.suspend_data");
    }

    @Test
    void commitsAtTheSameTimeSeeEachOther() throws Exception {
        Stream.of("L1", "L2").forEach(this::complete);
        String one = launch("L3");
        String other = launch("L1");
        Commit third = desk.of(one, 1, DONE, true, "0000:01:00");
        Commit first = desk.of(other, 1, DONE, true, "0000:01:00");
        CyclicBarrier together = new CyclicBarrier(2);
        Thread a = new Thread(() -> after(together, () -> desk.commit(one, third)));
        Thread b = new Thread(() -> after(together, () -> desk.commit(other, first)));
        a.start();
        b.start();
        a.join();
        b.join();

        assertThat(desk.lastReport().partsDone()).isEqualTo(3);
        assertThat(desk.lastReport().time())
                .as("the second to come knows the time of the first")
                .isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void theTableOfContentsTakesTheSameStatementsForAnyNumberOfParts() {
        int few = desk.statementsOfParts(course, attempt);
        Stream.of("L1", "L2", "L3").forEach(this::complete);

        assertThat(desk.statementsOfParts(course, attempt)).isEqualTo(few).isLessThanOrEqualTo(3);
        assertThat(desk.parts(course, Optional.empty())).extracting(Part::state).containsOnly(PartState.NOT_STARTED);
    }
}
