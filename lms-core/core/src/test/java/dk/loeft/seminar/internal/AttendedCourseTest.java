package dk.loeft.seminar.internal;

import static dk.loeft.seminar.internal.Campus.ANNE;
import static dk.loeft.seminar.internal.Campus.AUTHOR;
import static dk.loeft.seminar.internal.Campus.BO;
import static dk.loeft.seminar.internal.Campus.FIRST_AID;
import static dk.loeft.seminar.internal.Campus.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.PartState;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.internal.RealOrganisation;
import dk.loeft.seminar.Attendance;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarInput;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SecretBox;
import dk.loeft.testing.RealDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A course that rests on attendance is completed by whoever was at all sessions of a seminar, whatever is corrected later. */
class AttendedCourseTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final Actor PLANNER = Actor.person(AUTHOR, List.of(Grant.everywhere(Role.AUTHOR)));

    /** Two hours today, three tomorrow; in Copenhagen it is an hour later than in UTC. */
    private static final SeminarInput TWO_DAYS = Campus.input(
            5, false, Campus.session(TODAY, "14:00", "16:00"), Campus.session(TODAY.plusDays(1), "09:00", "12:00"));

    private static final Instant END = Instant.parse("2026-11-25T11:00:00Z");

    @TempDir
    static Path folder;

    private Campus campus = new Campus(database);

    private SeminarId seminar = new SeminarId(0);

    private BookingId seat = new BookingId(0);

    @BeforeEach
    void anneHasASeat() {
        campus = new Campus(database).build();
        campus.restsOn(FIRST_AID, Attendance.KIND, "da");
        seminar = campus.plan(TWO_DAYS);
        campus.book(ANNE, seminar);
        seat = campus.booking(ANNE, seminar);
    }

    @Test
    void whoWasAtAllSessionsHasCompletedTheCourse() {
        note(all -> all.present(seat, 1));

        assertThat(state(ANNE)).isEqualTo("IN_PROGRESS");
        assertThat(part(ANNE)).isEqualTo(PartState.IN_PROGRESS);
        assertThat(campus.completed()).isEmpty();

        campus.later(Duration.ofDays(3));
        note(all -> all.present(seat, 2));

        assertThat(state(ANNE)).isEqualTo("COMPLETED");
        assertThat(part(ANNE)).isEqualTo(PartState.COMPLETED);
        assertThat(campus.completed()).singleElement().satisfies(done -> {
            assertThat(done.person()).isEqualTo(ANNE);
            assertThat(done.course()).isEqualTo(FIRST_AID);
            assertThat(done.at())
                    .as("when the last session ended, not when it was noted")
                    .isEqualTo(END);
        });
        assertThat(hours()).as("the length of the sessions").isEqualTo(5);
    }

    @Test
    void whoWasNotedByTheCodeBeforeTheEndHasCompletedItAtThatMoment() {
        note(all -> all.present(seat, 1));
        campus.later(Duration.ofHours(22));
        attend(ANNE, 2);

        assertThat(campus.completed()).extracting(CourseCompleted::at).allMatch(at -> at.isBefore(END));
        assertThat(state(ANNE)).isEqualTo("COMPLETED");
    }

    @Test
    void aCorrectionTakesTheCompletionBackAndGivesItAgain() {
        campus.later(Duration.ofDays(3));
        note(all -> all.present(seat, 1));
        note(all -> all.present(seat, 2));
        note(all -> all.present(seat, 2));
        assertThat(campus.completed()).as("the same again changes nothing").hasSize(1);

        note(all -> all.absent(seat, 1));

        assertThat(state(ANNE)).isEqualTo("IN_PROGRESS");
        assertThat(hours()).isEqualTo(3);
        assertThat(campus.withdrawn()).extracting(CompletionWithdrawn::person).containsExactly(ANNE);
        assertThat(campus.withdrawn().get(0).attempt())
                .isEqualTo(campus.completed().get(0).attempt());

        note(all -> all.present(seat, 1));

        assertThat(state(ANNE)).isEqualTo("COMPLETED");
        assertThat(hours()).isEqualTo(5);
        assertThat(campus.completed()).hasSize(2);
    }

    @Test
    void takenAgainItIsCompletedAgainAndACorrectionLeavesTheFirstTime() {
        campus.later(Duration.ofDays(3));
        note(all -> all.present(seat, 1));
        note(all -> all.present(seat, 2));
        SeminarId next = campus.plan(Campus.morning(TODAY.plusDays(30), 5));
        campus.book(ANNE, next);
        BookingId again = campus.booking(ANNE, next);
        campus.later(Duration.ofDays(30));

        note(all -> all.present(again, 1));

        assertThat(campus.completed())
                .extracting(CourseCompleted::attempt)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(campus.completed()).extracting(CourseCompleted::at).doesNotHaveDuplicates();

        note(all -> all.absent(again, 1));

        assertThat(campus.withdrawn())
                .extracting(CompletionWithdrawn::attempt)
                .containsExactly(campus.completed().get(1).attempt());
        assertThat(state(ANNE)).isEqualTo("COMPLETED");
        assertThat(database.number("SELECT COUNT(*) FROM enrolment WHERE completed_at = '2026-11-25 11:00:00'"))
                .as("since the first time")
                .isOne();
    }

    @Test
    void aSeminarThatWasNotFinishedCountsOnceItIsAllTheSame() {
        campus.later(Duration.ofDays(3));
        note(all -> all.present(seat, 1));
        SeminarId next = campus.plan(Campus.input(
                5,
                false,
                Campus.session(TODAY.plusDays(30), "09:00", "10:00"),
                Campus.session(TODAY.plusDays(31), "09:00", "10:00")));
        campus.book(ANNE, next);
        campus.later(Duration.ofDays(27));
        note(all -> all.present(campus.booking(ANNE, next), 1));

        note(all -> all.present(seat, 2));

        assertThat(state(ANNE)).isEqualTo("COMPLETED");
        assertThat(campus.completed()).extracting(CourseCompleted::at).containsExactly(END);
    }

    @Test
    void aSessionThatIsLeftOutOrAddedCountsForThoseWhoWereThere() {
        note(all -> all.present(seat, 1));
        campus.author(all -> all.change(seminar, Campus.input(5, false, Campus.session(TODAY, "14:00", "16:00"))));
        assertThat(state(ANNE)).isEqualTo("COMPLETED");

        campus.author(all -> all.change(seminar, TWO_DAYS));
        assertThat(state(ANNE)).isEqualTo("IN_PROGRESS");
        assertThat(campus.withdrawn()).hasSize(1);
    }

    @Test
    void aCourseThatIsOpenedIsNotCompletedByBeingThere() {
        campus.restsOn(FIRST_AID, "scorm", "x");
        campus.later(Duration.ofDays(3));

        note(all -> all.present(seat, 1));
        note(all -> all.present(seat, 2));

        assertThat(campus.completed()).isEmpty();
        assertThat(database.number("SELECT COUNT(*) FROM enrolment")).isZero();
    }

    @Test
    void whoWasNeverThereHasBegunNothing() {
        campus.book(BO, seminar);
        note(all -> all.present(seat, 1));
        note(all -> all.absent(campus.booking(BO, seminar), 1));

        assertThat(database.number("SELECT COUNT(*) FROM enrolment WHERE person_id = " + BO.value()))
                .isZero();
    }

    @Test
    void thereIsNothingToOpen() {
        AttendedActivity activity =
                database.inTransaction(manager -> new AttendedActivity(new AttendanceRepository(manager)));

        assertThat(activity.find("da").orElseThrow().title()).isEqualTo("Fremmøde");
        assertThat(activity.find("en").orElseThrow().title()).isEqualTo("Attendance");
        assertThat(activity.find("de")).isEmpty();
        database.inTransaction(manager -> {
            assertThatThrownBy(() -> activity.launch(new LaunchRequest(
                            "da",
                            new AttemptId(1),
                            RealOrganisation.over(database, manager).card(ANNE),
                            LaunchMode.NORMAL,
                            Optional.empty())))
                    .hasMessage("seminar.course.attended");
            return true;
        });
    }

    private void note(Consumer<Attendance> useCase) {
        database.inTransaction(manager -> {
            useCase.accept(campus.attendance(manager, PLANNER, box()));
            return true;
        });
    }

    private void attend(PersonId person, int session) {
        database.inTransaction(manager -> {
            String code = campus.attendance(manager, PLANNER, box())
                    .sheet(seminar, session)
                    .orElseThrow()
                    .code()
                    .orElseThrow()
                    .text();
            return campus.attendance(manager, Campus.employee(person), box()).attend(seminar, code);
        });
    }

    private static SecretBox box() {
        return new SecretBox(folder.resolve("secrets.key"));
    }

    private String state(PersonId person) {
        return database.inTransaction(manager -> Rows.text(
                manager.createNativeQuery("SELECT state FROM enrolment WHERE course_id = %d AND person_id = %d"
                                .formatted(FIRST_AID.value(), person.value()))
                        .getSingleResult()));
    }

    private long hours() {
        return database.number("SELECT SUM(seconds) FROM enrolment_time") / 3600;
    }

    private PartState part(PersonId person) {
        long attempt = database.number("SELECT MAX(id) FROM attempt WHERE person_id = " + person.value());
        return database.inTransaction(manager -> new AttendedActivity(new AttendanceRepository(manager))
                .parts("da", Optional.of(new AttemptId(attempt)))
                .get(0)
                .state());
    }
}
