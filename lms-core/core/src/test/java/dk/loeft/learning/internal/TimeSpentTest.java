package dk.loeft.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.Success;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.organisation.PersonId;
import dk.loeft.testing.RealDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How long somebody spent on a course is kept by the year, and never twice. */
class TimeSpentTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final Classroom classroom = new Classroom(database);

    private PersonId anne = new PersonId(0);
    private CourseId course = new CourseId(0);
    private AttemptId attempt = new AttemptId(0);

    @BeforeEach
    void anAttempt() {
        anne = classroom.person();
        course = classroom.course("GDPR");
        attempt = classroom.open(anne, course).attempt();
    }

    @Test
    void eachReportAddsWhatTheAttemptHasGrownBy() {
        report(attempt, Classroom.NOW, 60);
        report(attempt, Classroom.NOW, 60);
        report(attempt, Classroom.NOW.plusSeconds(90), 100);
        report(attempt, Classroom.NOW.plusSeconds(95), 40);

        assertThat(seconds(2026)).isEqualTo(100);
    }

    @Test
    void timeBelongsToTheYearInWhichItWasReportedInCopenhagen() {
        report(attempt, Instant.parse("2026-12-31T22:59:59Z"), 60);
        report(attempt, Instant.parse("2026-12-31T23:00:00Z"), 90);

        assertThat(seconds(2026)).isEqualTo(60);
        assertThat(seconds(2027)).isEqualTo(30);
    }

    @Test
    void anotherTryAddsItsOwnTime() {
        report(attempt, Classroom.NOW, 60);
        classroom.report(new ActivityReport(
                attempt, Classroom.NOW, true, Success.FAILED, Optional.empty(), 2, 2, Duration.ofSeconds(70)));
        AttemptId second = classroom.learn(anne, learning -> learning.startOver(course));
        report(second, Classroom.NOW, 20);

        assertThat(seconds(2026)).isEqualTo(90);
    }

    @Test
    void whatAnAttemptTookOverFromAnotherIsNotCountedAgain() {
        report(attempt, Classroom.NOW, 60);
        // What carrying writes: the new attempt begins with the time of the one it succeeds.
        database.execute("UPDATE attempt SET seconds = 300 WHERE id = " + attempt.value());
        report(attempt, Classroom.NOW, 320);

        assertThat(seconds(2026)).isEqualTo(80);
    }

    @Test
    void whatAnAuthorTriesOutIsNobodysTime() {
        AttemptId preview = classroom
                .write(authoring -> authoring.preview(course, Optional.empty(), Optional.empty()))
                .attempt();
        report(preview, Classroom.NOW, 60);

        assertThat(database.number("SELECT COUNT(*) FROM enrolment_time t JOIN enrolment e ON e.id = t.enrolment_id"
                        + " WHERE e.course_id = " + course.value()))
                .isZero();
    }

    private void report(AttemptId which, Instant at, long seconds) {
        classroom.report(new ActivityReport(
                which, at, false, Success.UNKNOWN, Optional.empty(), 1, 2, Duration.ofSeconds(seconds)));
    }

    private long seconds(int year) {
        return database.number("SELECT COALESCE(SUM(t.seconds), 0) FROM learning_time_directory t WHERE t.person_id = "
                + anne.value() + " AND t.course_id = " + course.value() + " AND t.year = " + year);
    }
}
