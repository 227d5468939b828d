package dk.loeft.learning.internal;

import static dk.loeft.learning.internal.Classroom.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.MyCourse;
import dk.loeft.learning.MyLearning;
import dk.loeft.learning.Success;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.testing.RealDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MyLearningTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final Classroom classroom = new Classroom(database);

    private UnitId unit = new UnitId(0);
    private PersonId anne = new PersonId(0);

    @BeforeEach
    void aPersonInAUnitOfHerOwn() {
        unit = classroom.unit("Hold");
        anne = classroom.personIn(unit);
    }

    @Test
    void whoIsEnrolledInNothingHasAnEmptyHome() {
        assertThat(mine().next()).isEmpty();
        assertThat(mine().todo()).isEmpty();
        assertThat(mine().done()).isEmpty();
        assertThat(mine().doneTotal()).isZero();
    }

    @Test
    void theMostUrgentComesFirst() {
        CourseId free = enrolled("Fri");
        CourseId begun = enrolled("Øvelse i gang");
        classroom.open(anne, begun);
        CourseId soon = due("Snart", TODAY.plusDays(3));
        CourseId later = due("Senere", TODAY.plusDays(30));
        CourseId late = due("For sent", TODAY);
        classroom.at(Classroom.NOW.plusSeconds(86_400));

        assertThat(mine().next()).map(MyCourse::course).contains(late);
        assertThat(mine().todo()).extracting(MyCourse::course).containsExactly(soon, later, begun, free);
    }

    @Test
    void aCourseIsInTimeOnTheDayItIsDue() {
        due("Frist", TODAY);

        assertThat(next().due()).contains(TODAY);
        assertThat(next().overdueDays()).isZero();
        assertThat(next().overdue()).isFalse();
    }

    @Test
    void theDayChangesAtMidnightInCopenhagen() {
        due("Frist", TODAY);

        classroom.at(Instant.parse("2026-11-24T22:59:59Z"));
        assertThat(next().overdue()).isFalse();
        classroom.at(Instant.parse("2026-11-24T23:00:00Z"));
        assertThat(next().overdue()).isTrue();
        assertThat(next().overdueDays()).isEqualTo(1);
    }

    @Test
    void aCourseUnderWayShowsHowFarItIs() {
        CourseId course = enrolled("I gang");
        assertThat(next().state()).isEqualTo(LearningState.NOT_STARTED);

        AttemptId attempt = classroom.open(anne, course).attempt();
        assertThat(next().state()).isEqualTo(LearningState.IN_PROGRESS);
        assertThat(next().partsTotal()).isEqualTo(2);
        assertThat(next().partsDone()).isZero();

        classroom.report(classroom.underWay(attempt, 1));
        assertThat(next().partsDone()).isEqualTo(1);
        assertThat(next().minutes()).isEqualTo(20);
    }

    @Test
    void aCourseThatWasNotPassedStaysToBeDone() {
        CourseId course = due("Prøve", TODAY.plusDays(1));
        AttemptId attempt = classroom.open(anne, course).attempt();
        classroom.report(classroom.finished(attempt, Success.FAILED, "40"));

        assertThat(next().state()).isEqualTo(LearningState.FAILED);
        assertThat(next().score()).map(BigDecimal::intValue).contains(40);
        assertThat(next().completedAt()).isEmpty();
        assertThat(mine().done()).isEmpty();
    }

    @Test
    void whatIsCompletedIsNeverOverdue() {
        CourseId course = due("Færdig", TODAY);
        classroom.pass(classroom.open(anne, course).attempt(), "87.5");
        classroom.at(Classroom.NOW.plusSeconds(10 * 86_400));

        assertThat(mine().next()).isEmpty();
        assertThat(mine().done()).singleElement().satisfies(done -> {
            assertThat(done.overdueDays()).isZero();
            assertThat(done.completedAt()).contains(Classroom.NOW);
            assertThat(done.score())
                    .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("87.5"));
        });
    }

    @Test
    void theNewestFiftyCompletedAreShownAndAllAreCounted() {
        CourseId first = enrolled("Det første");
        complete(first, 0);
        for (int i = 1; i <= 51; i++) {
            complete(enrolled("Kursus " + i), i);
        }
        CourseId last = enrolled("Det sidste");
        complete(last, 100);

        assertThat(mine().doneTotal()).isEqualTo(53);
        assertThat(mine().done()).hasSize(50);
        assertThat(mine().done().get(0).course()).isEqualTo(last);
        assertThat(mine().done()).extracting(MyCourse::course).doesNotContain(first);
    }

    @Test
    void nobodySeesTheLearningOfOthers() {
        enrolled("Mit");

        PersonId bo = classroom.personIn(unit);

        assertThat(classroom.learn(bo, learning -> learning.mine()).next()).isEmpty();
    }

    private void complete(CourseId course, int seconds) {
        classroom.at(Classroom.NOW.plusSeconds(seconds));
        classroom.pass(classroom.open(anne, course).attempt(), "90");
    }

    private CourseId enrolled(String title) {
        CourseId course = classroom.course(title);
        classroom.learn(anne, learning -> learning.enrol(course));
        return course;
    }

    private CourseId due(String title, LocalDate day) {
        CourseId course = classroom.course(title);
        classroom.learn(Actor.system(), learning -> learning.assign(course, unit, day));
        return course;
    }

    private MyCourse next() {
        return mine().next().orElseThrow();
    }

    private MyLearning mine() {
        return classroom.learn(anne, learning -> learning.mine());
    }
}
