package dk.loeft.seminar.internal;

import static dk.loeft.seminar.internal.SeminarRepository.column;

import dk.loeft.learning.CourseId;
import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarNews;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is asked to evaluate, and who has: it knows nothing of what was answered. */
@Dependent
class EvaluationPersonRepository {
    private static final String WAS_THERE =
            "b.state = 'BOOKED' AND EXISTS (SELECT 1 FROM seminar_attendance a WHERE a.booking_id = b.id AND a.present)";

    private final EntityManager manager;

    @Inject
    EvaluationPersonRepository(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * A seminar as somebody finds it who has booked it.
     *
     * @param there whether they had a seat and were at a session
     */
    record Asked(
            String title,
            String language,
            LocalDate on,
            Instant endsAt,
            boolean cancelled,
            boolean there,
            boolean answered) {}

    /**
     * Somebody who was there and is not invited yet.
     *
     * @param sequence how often the seminar was changed
     */
    record Uninvited(SeminarId seminar, String title, LocalDate on, int sequence, SeminarNews.Booking booking) {}

    /** Absent for whoever has not booked there. */
    Optional<Asked> asked(SeminarId seminar, PersonId person) {
        return new SqlQuery("""
                        SELECT c.title, c.language, s.starts_at, s.ends_at, s.cancelled_at IS NOT NULL,
                            EXISTS (SELECT 1 FROM seminar_booking b WHERE b.seminar_id = s.id AND b.person_id = ? AND %s),
                            EXISTS (SELECT 1 FROM seminar_evaluation_person p WHERE p.seminar_id = s.id AND p.person_id = ? AND p.answered)
                        FROM seminar s JOIN course_directory c ON c.id = s.course_id""".formatted(WAS_THERE), person.value(), person.value())
                .and("s.id = ?", seminar.value())
                .and(
                        "EXISTS (SELECT 1 FROM seminar_booking o WHERE o.seminar_id = s.id AND o.person_id = ?)",
                        person.value())
                .rows(manager)
                .map(row -> new Asked(
                        Rows.text(row[0]),
                        Rows.text(row[1]),
                        day(row[2]),
                        Rows.moment(row[3]).orElseThrow(),
                        Rows.number(row[4]) > 0,
                        Rows.number(row[5]) > 0,
                        Rows.number(row[6]) > 0))
                .findFirst();
    }

    /**
     * Notes that somebody has answered.
     *
     * @return whether it is the first time; of two at once one waits for the other
     */
    boolean answered(SeminarId seminar, PersonId person) {
        new SqlQuery(
                        "INSERT INTO seminar_evaluation_person (seminar_id, person_id, answered) VALUES (?, ?, FALSE)"
                                + " ON DUPLICATE KEY UPDATE answered = answered",
                        seminar.value(),
                        person.value())
                .on(manager)
                .executeUpdate();
        return new SqlQuery("UPDATE seminar_evaluation_person SET answered = TRUE")
                        .and("seminar_id = ?", seminar.value())
                        .and("person_id = ?", person.value())
                        .and("NOT answered")
                        .on(manager)
                        .executeUpdate()
                > 0;
    }

    /** How many were at a session of a seminar. */
    Map<SeminarId, Long> there(SeminarId seminar) {
        return there(seminars().and("s.id = ?", seminar.value()));
    }

    /** How many were at a session, for each seminar of a course. */
    Map<SeminarId, Long> there(CourseId course) {
        return there(seminars().and("s.course_id = ?", course.value()));
    }

    private static SqlQuery seminars() {
        return new SqlQuery("SELECT s.id, COUNT(*) FROM seminar s JOIN seminar_booking b ON b.seminar_id = s.id")
                .and(WAS_THERE);
    }

    private Map<SeminarId, Long> there(SqlQuery query) {
        Map<SeminarId, Long> counts = new HashMap<>();
        query.then("GROUP BY s.id")
                .rows(manager)
                .forEach(row -> counts.put(new SeminarId(Rows.number(row[0])), Rows.number(row[1])));
        return counts;
    }

    /** Those who were at what ended between two moments, both included, and are not invited yet, seminar by seminar. */
    List<Uninvited> uninvited(Instant first, Instant last) {
        return new SqlQuery("""
                        SELECT s.id, c.title, s.starts_at, s.sequence, b.id, b.person_id
                        FROM seminar s JOIN course_directory c ON c.id = s.course_id
                            JOIN seminar_booking b ON b.seminar_id = s.id
                            LEFT JOIN seminar_evaluation_person p ON p.seminar_id = s.id AND p.person_id = b.person_id""")
                .and("s.ends_at >= ?", column(first))
                .and("s.ends_at <= ?", column(last))
                .and("s.cancelled_at IS NULL")
                .and("p.person_id IS NULL")
                .and(WAS_THERE)
                .then("ORDER BY s.id, b.id")
                .rows(manager)
                .map(row -> new Uninvited(
                        new SeminarId(Rows.number(row[0])),
                        Rows.text(row[1]),
                        day(row[2]),
                        (int) Rows.number(row[3]),
                        new SeminarNews.Booking(new BookingId(Rows.number(row[4])), new PersonId(Rows.number(row[5])))))
                .toList();
    }

    /** Notes that those are invited. */
    void invited(List<Uninvited> people) {
        List<Long> bookings =
                people.stream().map(each -> each.booking().id().value()).toList();
        new SqlQuery("""
                        INSERT INTO seminar_evaluation_person (seminar_id, person_id, answered)
                        SELECT STRAIGHT_JOIN b.seminar_id, b.person_id, FALSE
                        FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j JOIN seminar_booking b ON b.id = j.id
                        ON DUPLICATE KEY UPDATE answered = answered""", bookings.toString()).on(manager).executeUpdate();
    }

    /** Forgets who has answered of what ended before that moment. */
    void forget(Instant before) {
        new SqlQuery("DELETE p FROM seminar_evaluation_person p JOIN seminar s ON s.id = p.seminar_id")
                .and("s.ends_at < ?", column(before))
                .on(manager)
                .executeUpdate();
    }

    private static LocalDate day(@Nullable Object column) {
        return LocalDay.of(Rows.moment(column).orElseThrow());
    }
}
