package dk.loeft.learning.internal;

import static dk.loeft.learning.internal.Classroom.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.CoursesAssigned;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.MyCourse;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AssignmentTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final Classroom classroom = new Classroom(database);

    private UnitId area = new UnitId(0);
    private UnitId team = new UnitId(0);
    private UnitId other = new UnitId(0);
    private PersonId anne = new PersonId(0);
    private CourseId course = new CourseId(0);

    @BeforeEach
    void twoUnits() {
        area = classroom.unit("Område");
        UnitId above = area;
        team = classroom.organise(organisation -> organisation.addUnit(Optional.of(above), "Hold"));
        other = classroom.unit("Et andet sted");
        anne = classroom.personIn(team);
        course = classroom.course("GDPR");
    }

    @Test
    void everybodyInTheUnitAndBelowIsEnrolledWithTheDate() {
        PersonId bo = classroom.personIn(area);
        PersonId carl = classroom.personIn(other);

        assertThat(assign(area, TODAY.plusDays(7))).isEqualTo(2);

        assertThat(mine(anne)).flatMap(MyCourse::due).contains(TODAY.plusDays(7));
        assertThat(mine(anne)).map(MyCourse::state).contains(LearningState.NOT_STARTED);
        assertThat(mine(bo)).isPresent();
        assertThat(mine(carl)).isEmpty();
    }

    @Test
    void theEarlierOfTwoDatesHolds() {
        assign(area, TODAY.plusDays(7));

        assertThat(assign(area, TODAY.plusDays(8))).isZero();
        assertThat(mine(anne)).flatMap(MyCourse::due).contains(TODAY.plusDays(7));
        assertThat(assign(area, TODAY.plusDays(2))).isEqualTo(1);
        assertThat(mine(anne)).flatMap(MyCourse::due).contains(TODAY.plusDays(2));
    }

    @Test
    void whoIsEnrolledWithoutADateGetsOneAndKeepsTheWorkDone() {
        classroom.open(anne, course);

        assertThat(assign(area, TODAY)).isEqualTo(1);

        assertThat(mine(anne)).map(MyCourse::state).contains(LearningState.IN_PROGRESS);
        assertThat(mine(anne)).flatMap(MyCourse::due).contains(TODAY);
    }

    @Test
    void whoCompletedTheCourseIsLeftAlone() {
        classroom.pass(classroom.open(anne, course).attempt(), "90");

        assertThat(assign(area, TODAY.plusDays(1))).isZero();
        assertThat(mine(anne)).flatMap(MyCourse::due).isEmpty();
    }

    @Test
    void othersHearWhoGotTheCourseOrAnEarlierDateAndOfNobodyElse() {
        PersonId bo = classroom.personIn(area);
        PersonId done = classroom.personIn(area);
        classroom.pass(classroom.open(done, course).attempt(), "90");
        classroom.open(bo, course);

        assign(area, TODAY.plusDays(7));
        assign(area, TODAY.plusDays(8));

        assertThat(classroom.assigned()).singleElement().satisfies(event -> {
            assertThat(event.assigned())
                    .containsExactlyInAnyOrder(
                            new CoursesAssigned.Assigned(anne, course, "GDPR", TODAY.plusDays(7)),
                            new CoursesAssigned.Assigned(bo, course, "GDPR", TODAY.plusDays(7)));
        });
    }

    @Test
    void aSecondPositionDoesNotCount() {
        classroom.position(anne, other, false);

        assertThat(assign(other, TODAY)).isZero();
    }

    @Test
    void whoLeftIsNotEnrolled() {
        PersonId erik = classroom.personIn(team);
        classroom.organise(organisation -> {
            organisation.leave(erik, TODAY.minusDays(1));
            return true;
        });

        assertThat(assign(area, TODAY)).isEqualTo(1);
        assertThat(mine(erik)).isEmpty();
    }

    @Test
    void aDateThatIsGoneIsRefused() {
        assertThatThrownBy(() -> assign(area, TODAY.minusDays(1)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("learning.assign.past");
        assertThat(mine(anne)).isEmpty();
    }

    @Test
    void onlyAPublishedCourseCanBeAssigned() {
        CourseId draft = classroom.draft(Classroom.input("Kladde"));

        assertThatThrownBy(() -> classroom.learn(Actor.system(), learning -> learning.assign(draft, area, TODAY)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("learning.course.closed");
    }

    @Test
    void hrAssignsWithinItsOwnPartOfTheOrganisation() {
        Actor hrOfTeam = hrOf(team);

        assertThat(classroom.<Integer>learn(hrOfTeam, learning -> learning.assign(course, team, TODAY)))
                .isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM enrolment WHERE hand_given_by = 1"
                        + " AND hand_given_at = '2026-11-24 11:00' AND course_id = " + course.value()))
                .isOne();
        assertThatThrownBy(() -> classroom.learn(hrOfTeam, learning -> learning.assign(course, area, TODAY)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> classroom.learn(hrOfTeam, learning -> learning.assign(course, other, TODAY)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> classroom.learn(
                        Actor.system(), learning -> learning.assign(course, new UnitId(987_654_321), TODAY)))
                .isInstanceOf(NotPermittedException.class);
    }

    private Actor hrOf(UnitId unit) {
        String path = classroom.organise(
                organisation -> organisation.unit(unit).orElseThrow().path());
        return Actor.person(new PersonId(1), List.of(new Grant(Role.HR, path)));
    }

    private int assign(UnitId unit, LocalDate due) {
        return classroom.<Integer>learn(Actor.system(), learning -> learning.assign(course, unit, due));
    }

    private Optional<MyCourse> mine(PersonId person) {
        return classroom
                .learn(person, learning -> learning.course(course))
                .orElseThrow()
                .mine();
    }
}
