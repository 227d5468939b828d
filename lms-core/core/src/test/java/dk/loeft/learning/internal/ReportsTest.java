package dk.loeft.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.MyCourse;
import dk.loeft.learning.Success;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReportsTest {
    private static final Instant LATER = Classroom.NOW.plusSeconds(600);

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final Classroom classroom = new Classroom(database);

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private PersonId anne = new PersonId(0);
    private CourseId course = new CourseId(0);
    private AttemptId attempt = new AttemptId(0);

    @BeforeEach
    void anAttempt() {
        anne = classroom.person();
        course = classroom.course("GDPR");
        attempt = classroom.open(anne, course).attempt();
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void aCompletionIsToldOnceWithAllThatFollows() {
        assertThat(classroom.pass(attempt, "85")).isEqualTo(LearningState.COMPLETED);

        assertThat(classroom.completed()).singleElement().satisfies(told -> {
            assertThat(told.person()).isEqualTo(anne);
            assertThat(told.course()).isEqualTo(course);
            assertThat(told.version().value())
                    .isEqualTo(database.number("SELECT published_version_id FROM course WHERE id = " + course.value()));
            assertThat(told.attempt()).isEqualTo(attempt);
            assertThat(told.at()).isEqualTo(Classroom.NOW);
            assertThat(told.score()).contains(new BigDecimal("85"));
        });
    }

    @Test
    void theSameReportAgainChangesNothing() {
        ActivityReport report = classroom.finished(attempt, Success.PASSED, "85");
        classroom.report(report);
        MyCourse before = mine();

        assertThat(classroom.report(report)).isEqualTo(LearningState.COMPLETED);
        assertThat(mine()).isEqualTo(before);
        assertThat(classroom.completed()).hasSize(1);
    }

    @Test
    void aCompletionIsNeverTakenBack() {
        classroom.pass(attempt, "85");
        classroom.at(LATER);

        assertThat(classroom.report(classroom.underWay(attempt, 1))).isEqualTo(LearningState.COMPLETED);
        assertThat(classroom.report(classroom.finished(attempt, Success.FAILED, "10")))
                .isEqualTo(LearningState.COMPLETED);

        assertThat(mine().completedAt()).contains(Classroom.NOW);
        assertThat(mine().partsDone()).isEqualTo(2);
        assertThat(score()).isEqualByComparingTo("85");
        assertThat(classroom.completed()).hasSize(1);
    }

    @Test
    void theBestScoreIsKept() {
        classroom.pass(attempt, "85");

        classroom.pass(attempt, "70");
        assertThat(score()).isEqualByComparingTo("85");
        classroom.pass(attempt, "92.5");
        assertThat(score()).isEqualByComparingTo("92.5");
    }

    @Test
    void aBetterScoreOfALaterAttemptIsTakenOverAndToldAsACompletionOfItsOwn() {
        classroom.pass(attempt, "85");
        AttemptId second = classroom.learn(anne, learning -> learning.startOver(course));
        classroom.at(LATER);

        classroom.report(classroom.underWay(second, 1));
        assertThat(mine().state()).isEqualTo(LearningState.COMPLETED);
        assertThat(score()).isEqualByComparingTo("85");
        classroom.pass(second, "95");

        assertThat(score()).isEqualByComparingTo("95");
        assertThat(mine().completedAt()).as("the first completion stands").contains(Classroom.NOW);
        assertThat(classroom.completed()).extracting(CourseCompleted::attempt).containsExactly(attempt, second);
    }

    @Test
    void everythingDoneAndNotPassedIsFailed() {
        assertThat(classroom.report(classroom.finished(attempt, Success.FAILED, "40")))
                .isEqualTo(LearningState.FAILED);
        assertThat(classroom.completed()).isEmpty();
    }

    @Test
    void aTestThatIsPassedAfterAllCompletesTheCourse() {
        classroom.report(classroom.finished(attempt, Success.FAILED, "40"));

        assertThat(classroom.pass(attempt, "80")).isEqualTo(LearningState.COMPLETED);

        assertThat(score()).isEqualByComparingTo("80");
        assertThat(classroom.completed()).hasSize(1);
    }

    @Test
    void aCourseWithoutAScoreHasNone() {
        classroom.report(new ActivityReport(
                attempt, Classroom.NOW, true, Success.UNKNOWN, Optional.empty(), 2, 2, Duration.ZERO));

        assertThat(mine().state()).isEqualTo(LearningState.COMPLETED);
        assertThat(mine().score()).isEmpty();
    }

    @Test
    void theTimeSpentNeverShrinks() {
        classroom.pass(attempt, "85");
        classroom.report(classroom.underWay(attempt, 1));

        assertThat(database.number("SELECT seconds FROM attempt WHERE id = " + attempt.value()))
                .isEqualTo(540);
    }

    @Test
    void anAttemptThatNoLongerCountsCompletesNothing() {
        classroom.report(classroom.finished(attempt, Success.FAILED, "40"));
        AttemptId second = classroom.open(anne, course).attempt();

        assertThat(classroom.pass(attempt, "99")).isEqualTo(LearningState.IN_PROGRESS);

        assertThat(mine().state()).isEqualTo(LearningState.IN_PROGRESS);
        assertThat(classroom.completed()).isEmpty();
        assertThat(classroom.pass(second, "80")).isEqualTo(LearningState.COMPLETED);
        assertThat(classroom.completed()).extracting(CourseCompleted::attempt).containsExactly(second);
    }

    @Test
    void anUnknownAttemptIsRefused() {
        assertThatThrownBy(() -> classroom.pass(new AttemptId(987_654_321), "90"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("learning.attempt.unknown");
    }

    @Test
    void learnersReportNothingThemselves() {
        assertThatThrownBy(() ->
                        classroom.report(Classroom.employee(anne), classroom.finished(attempt, Success.PASSED, "100")))
                .isInstanceOf(NotPermittedException.class);
        assertThat(mine().state()).isEqualTo(LearningState.IN_PROGRESS);
    }

    @Test
    void reportsThatComeTogetherCompleteTheCourseOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        List<Callable<LearningState>> reporting = new ArrayList<>();
        for (String score : List.of("70", "95", "80", "85")) {
            reporting.add(() -> {
                together.await();
                return classroom.pass(attempt, score);
            });
        }

        for (Future<LearningState> each : threads.invokeAll(reporting)) {
            assertThat(each.get()).isEqualTo(LearningState.COMPLETED);
        }
        assertThat(classroom.completed()).hasSize(1);
        assertThat(score()).isEqualByComparingTo("95");
    }

    /** A page that is left sends its last report while the next part is opened. */
    @Test
    @Timeout(60)
    void aReportWaitsForTheOpeningOfAPartAndStopsItNot() throws Exception {
        Future<LearningState> report = database.inTransaction(manager -> {
            manager.createNativeQuery("SELECT id FROM enrolment WHERE person_id = ? FOR UPDATE")
                    .setParameter(1, anne.value())
                    .getResultList();
            Future<LearningState> waiting = threads.submit(() -> classroom.pass(attempt, "90"));
            awaitLockWait();
            assertThat(classroom
                            .learning(manager, Classroom.employee(anne))
                            .open(course, Optional.empty())
                            .attempt())
                    .isEqualTo(attempt);
            return waiting;
        });

        assertThat(report.get()).isEqualTo(LearningState.COMPLETED);
    }

    /** The database renews what it says of waits only when nobody has asked for a tenth of a second. */
    private static void awaitLockWait() {
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (database.number("SELECT COUNT(*) FROM information_schema.innodb_lock_waits") == 0) {
                assertThat(never.await(200, TimeUnit.MILLISECONDS)).isFalse();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private BigDecimal score() {
        return mine().score().orElseThrow();
    }

    private MyCourse mine() {
        return classroom
                .learn(anne, learning -> learning.course(course))
                .flatMap(view -> view.mine())
                .orElseThrow();
    }
}
