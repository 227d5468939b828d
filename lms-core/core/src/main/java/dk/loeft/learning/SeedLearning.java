package dk.loeft.learning;

import dk.loeft.organisation.SeedOrganisation.Seeded;
import dk.loeft.shared.BulkInsert;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Three years of enrolments in the published courses, for the people of a made-up municipality, for measuring. */
public final class SeedLearning {
    private static final int DAYS = 3 * 365;

    private SeedLearning() {}

    /**
     * Enrols most people in most courses: completed, begun, not begun, some with a due date. The same seed makes the same.
     *
     * @return how many enrolments there are
     */
    public static long seed(Connection connection, long seed, List<Seeded> people, LocalDate today)
            throws SQLException {
        List<Long> courses = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM course WHERE state = 'PUBLISHED' ORDER BY id")) {
            while (row.next()) {
                courses.add(row.getLong(1));
            }
        }
        SplittableRandom random = new SplittableRandom(seed + 1);
        long made = 0;
        try (BulkInsert enrolments = new BulkInsert(
                connection,
                "enrolment",
                "person_id, course_id, state, due_on, enrolled_at, started_at, completed_at, parts_done, parts_total")) {
            for (Seeded person : people) {
                for (long course : courses) {
                    if (random.nextInt(10) < 7) {
                        enrol(enrolments, person, course, today, random);
                        made++;
                    }
                }
            }
        }
        return made;
    }

    private static void enrol(
            BulkInsert enrolments, Seeded person, long course, LocalDate today, SplittableRandom random)
            throws SQLException {
        LocalDate end = person.left().orElse(today);
        LocalDate asked = end.minusDays(1L + random.nextInt(DAYS));
        LocalDate from = asked.isBefore(person.joined()) ? person.joined() : asked;
        int fate = random.nextInt(10);
        LocalDate done = from.plusDays(random.nextInt(60));
        boolean completed = fate < 7 && !done.isAfter(end);
        boolean begun = completed || fate < 9;
        enrolments.row(
                person.id(),
                course,
                completed ? "COMPLETED" : begun ? "IN_PROGRESS" : "NOT_STARTED",
                random.nextInt(3) == 0 ? from.plusDays(60) : null,
                from.atTime(LocalTime.NOON),
                begun ? from.atTime(LocalTime.NOON) : null,
                completed ? done.atTime(LocalTime.NOON) : null,
                completed ? 1 : 0,
                1);
    }
}
