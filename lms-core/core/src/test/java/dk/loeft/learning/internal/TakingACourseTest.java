package dk.loeft.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseView;
import dk.loeft.learning.EnrolmentId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.MyCourse;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.learning.Player;
import dk.loeft.learning.Success;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TakingACourseTest {
    private static final CourseId UNKNOWN = new CourseId(987_654_321);

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final Classroom classroom = new Classroom(database);

    private PersonId anne = new PersonId(0);
    private CourseId course = new CourseId(0);

    @BeforeEach
    void aCourse() {
        anne = classroom.person();
        course = classroom.course("Sikker digital hverdag");
    }

    @Test
    void enrollingTwiceIsEnrollingOnce() {
        EnrolmentId first = enrol(anne, course);

        assertThat(enrol(anne, course)).isEqualTo(first);
        assertThat(view().mine()).map(MyCourse::state).contains(LearningState.NOT_STARTED);
    }

    @Test
    void twoRequestsAtOnceMakeOneEnrolment() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<EnrolmentId> enrolling = () -> {
            together.await();
            return enrol(anne, course);
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<EnrolmentId>> both = threads.invokeAll(List.of(enrolling, enrolling));

            assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void onlyAPublishedCourseCanBeBegun() {
        CourseId draft = classroom.draft(Classroom.input("Kladde"));
        CourseId retired = classroom.course("Gammelt");
        classroom.edit(authoring -> authoring.retire(retired));

        refused("learning.course.closed", () -> enrol(anne, draft));
        refused("learning.course.closed", () -> enrol(anne, retired));
        refused("learning.course.closed", () -> classroom.open(anne, draft));
        refused("learning.course.unknown", () -> enrol(anne, UNKNOWN));
        refused("learning.course.unknown", () -> classroom.open(anne, UNKNOWN));
        assertThat(classroom.learn(anne, learning -> learning.mine()).next()).isEmpty();
    }

    @Test
    void openingEnrolsAndBeginsTheFirstAttempt() {
        Player player = classroom.open(anne, course);

        assertThat(player.title()).isEqualTo("Sikker digital hverdag");
        assertThat(player.mode()).isEqualTo(LaunchMode.NORMAL);
        assertThat(player.part()).isEqualTo("k1");
        assertThat(player.frameUrl()).endsWith("#k1");
        assertThat(player.parts()).extracting(Part::id).containsExactly("all", "k1", "k2");
        assertThat(view().mine()).map(MyCourse::state).contains(LearningState.IN_PROGRESS);
        assertThat(classroom.chapters().lastLaunch().person().id()).isEqualTo(anne);
    }

    @Test
    void openingAgainGoesOnWithTheSameAttempt() {
        AttemptId attempt = classroom.open(anne, course).attempt();
        classroom.chapters().read(attempt, "k1");

        Player again = classroom.open(anne, course);

        assertThat(again.attempt()).isEqualTo(attempt);
        assertThat(again.part()).as("where the person left off").isEqualTo("k2");
    }

    @Test
    void aPartIsOpenedWhereItsPrerequisitesAreMet() {
        AttemptId attempt = classroom.open(anne, course).attempt();
        refused("book.chapter.locked", () -> openAt("k2"));

        classroom.chapters().read(attempt, "k1");

        assertThat(openAt("k2").part()).isEqualTo("k2");
    }

    @Test
    void aRefusedPartLeavesNoEnrolmentBehind() {
        refused("book.chapter.locked", () -> openAt("k2"));

        assertThat(view().mine()).isEmpty();
    }

    @Test
    void aCompletedCourseOpensForReview() {
        AttemptId attempt = classroom.open(anne, course).attempt();
        classroom.pass(attempt, "90");

        Player again = classroom.open(anne, course);

        assertThat(again.mode()).isEqualTo(LaunchMode.REVIEW);
        assertThat(again.attempt()).isEqualTo(attempt);
    }

    @Test
    void afterAFailedAttemptANewOneBegins() {
        AttemptId failed = classroom.open(anne, course).attempt();
        classroom.report(classroom.finished(failed, Success.FAILED, "30"));

        Player again = classroom.open(anne, course);

        assertThat(again.attempt()).isNotEqualTo(failed);
        assertThat(again.mode()).isEqualTo(LaunchMode.NORMAL);
        assertThat(database.number("SELECT number FROM attempt WHERE id = "
                        + again.attempt().value()))
                .isEqualTo(2);
        assertThat(view().mine()).map(MyCourse::state).contains(LearningState.IN_PROGRESS);
        assertThat(view().mine()).map(MyCourse::partsDone).contains(0);
    }

    @Test
    void startingOverBeginsANewAttemptAndKeepsTheCompletion() {
        AttemptId first = classroom.open(anne, course).attempt();
        classroom.pass(first, "90");

        AttemptId second = classroom.learn(anne, learning -> learning.startOver(course));

        assertThat(second).isNotEqualTo(first);
        assertThat(classroom.open(anne, course).attempt()).isEqualTo(second);
        assertThat(classroom.open(anne, course).mode()).isEqualTo(LaunchMode.NORMAL);
        assertThat(view().mine()).map(MyCourse::state).contains(LearningState.COMPLETED);
        assertThat(view().mine().flatMap(MyCourse::completedAt)).contains(Classroom.NOW);
    }

    @Test
    void startingOverIsRefusedWhereNothingWasBegun() {
        refused("learning.course.not-enrolled", () -> startOver(anne));
        enrol(anne, course);
        refused("learning.course.not-begun", () -> startOver(anne));
    }

    @Test
    void aRetiredCourseCanBeFinishedButNotStartedOver() {
        AttemptId attempt = classroom.open(anne, course).attempt();
        classroom.edit(authoring -> authoring.retire(course));

        assertThat(classroom.open(anne, course).attempt()).isEqualTo(attempt);
        assertThat(classroom.pass(attempt, "80")).isEqualTo(LearningState.COMPLETED);
        refused("learning.course.closed", () -> startOver(anne));
    }

    @Test
    void aCourseIsShownToEverybodyWhilePublishedAndToItsLearnersAfterwards() {
        PersonId bo = classroom.person();
        CourseId draft = classroom.draft(Classroom.input("Kladde"));
        enrol(anne, course);
        classroom.edit(authoring -> authoring.retire(course));

        assertThat(view().title()).isEqualTo("Sikker digital hverdag");
        assertThat(course(bo, course)).isEmpty();
        assertThat(course(bo, draft)).isEmpty();
        assertThat(course(bo, UNKNOWN)).isEmpty();
    }

    @Test
    void theTableOfContentsShowsTheReadersOwnStates() {
        AttemptId attempt = classroom.open(anne, course).attempt();
        assertThat(view().parts())
                .extracting(Part::state)
                .containsExactly(PartState.NOT_STARTED, PartState.NOT_STARTED, PartState.LOCKED);

        classroom.chapters().read(attempt, "k1");

        assertThat(classroom
                        .learn(anne, learning -> learning.progress(course))
                        .orElseThrow()
                        .parts())
                .extracting(Part::state)
                .containsExactly(PartState.NOT_STARTED, PartState.COMPLETED, PartState.NOT_STARTED);
        assertThat(course(classroom.person(), course).orElseThrow().parts())
                .extracting(Part::state)
                .doesNotContain(PartState.COMPLETED);
    }

    @Test
    void aCourseTellsWhatItRestsOn() {
        assertThat(view().standard()).isEqualTo("Bog 1.0");
        assertThat(view().version()).isEqualTo(1);
        assertThat(view().publishedAt()).isEqualTo(Classroom.NOW);
        assertThat(view().minutes()).isEqualTo(20);
        assertThat(view().language()).isEqualTo("da");
    }

    @Test
    void enrollingAndStartingOverAreAuditedAndLookingIsNot() {
        enrol(anne, course);
        classroom.pass(classroom.open(anne, course).attempt(), "90");
        startOver(anne);
        view();

        assertThat(classroom.audited())
                .filteredOn(name -> name.startsWith("Learning."))
                .containsExactly("Learning.enrol", "Learning.startOver");
    }

    private EnrolmentId enrol(PersonId person, CourseId which) {
        return classroom.learn(person, learning -> learning.enrol(which));
    }

    private AttemptId startOver(PersonId person) {
        return classroom.learn(person, learning -> learning.startOver(course));
    }

    private Player openAt(String part) {
        return classroom.learn(anne, learning -> learning.open(course, Optional.of(part)));
    }

    private CourseView view() {
        return course(anne, course).orElseThrow();
    }

    private Optional<CourseView> course(PersonId person, CourseId which) {
        return classroom.learn(person, learning -> learning.course(which));
    }

    private static void refused(String key, Runnable useCase) {
        assertThatThrownBy(useCase::run).isInstanceOf(RefusedException.class).hasMessage(key);
    }
}
