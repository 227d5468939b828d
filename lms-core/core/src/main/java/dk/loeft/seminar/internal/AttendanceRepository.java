package dk.loeft.seminar.internal;

import static dk.loeft.seminar.internal.SeminarRepository.column;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.Attendee;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.SeminarId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who was there, by booking and session. */
@Dependent
class AttendanceRepository {
    private final EntityManager manager;

    @Inject
    AttendanceRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** The booking by which a person has a seat. */
    Optional<BookingId> seat(SeminarId seminar, PersonId person) {
        return new SqlQuery("SELECT b.id, b.state FROM seminar_booking b")
                .and("b.seminar_id = ?", seminar.value())
                .and("b.person_id = ?", person.value())
                .and("b.state = 'BOOKED'")
                .rows(manager)
                .map(row -> new BookingId(Rows.number(row[0])))
                .findFirst();
    }

    /**
     * Notes that somebody is there, unless something is noted.
     *
     * @return whether it stands so now
     */
    boolean come(SeminarId seminar, BookingId booking, int session, PersonId by, Instant now) {
        write(seminar, booking, session, true, false, by, now, "booking_id = booking_id");
        return new SqlQuery("SELECT COUNT(*) FROM seminar_attendance a")
                        .and("a.booking_id = ?", booking.value())
                        .and("a.number = ?", session)
                        .and("a.present")
                        .number(manager)
                > 0;
    }

    /** Notes what the planner says, whatever was noted before. */
    void correct(SeminarId seminar, BookingId booking, int session, boolean present, PersonId by, Instant now) {
        write(
                seminar,
                booking,
                session,
                present,
                true,
                by,
                now,
                "present = VALUES(present), by_hand = TRUE, noted_at = VALUES(noted_at), noted_by = VALUES(noted_by)");
    }

    private void write(
            SeminarId seminar,
            BookingId booking,
            int session,
            boolean present,
            boolean byHand,
            PersonId by,
            Instant now,
            String otherwise) {
        new SqlQuery(
                        "INSERT INTO seminar_attendance (booking_id, seminar_id, number, present, by_hand, noted_at, noted_by)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE " + otherwise,
                        booking.value(),
                        seminar.value(),
                        session,
                        present,
                        byHand,
                        column(now),
                        by.value())
                .on(manager)
                .executeUpdate();
    }

    /** What was noted of one seat, absent if it is none or nothing that counts ever was. */
    Optional<Stand> stand(BookingId booking) {
        return stands(SqlPart.of("b.id = ? AND b.state = 'BOOKED'", booking.value())).stream()
                .findFirst();
    }

    /** What was noted of the seat that an attempt counts for. */
    Optional<Stand> stand(AttemptId attempt) {
        return stands(SqlPart.of("b.attempt_id = ?", attempt.value())).stream().findFirst();
    }

    /** What was noted of each seat there of which anything was. */
    List<Stand> stands(SeminarId seminar) {
        return stands(SqlPart.of("b.seminar_id = ? AND b.state = 'BOOKED'", seminar.value()));
    }

    private List<Stand> stands(SqlPart which) {
        return new SqlQuery("""
                        SELECT b.id, b.person_id, s.course_id, b.attempt_id, COUNT(a.number),
                            (SELECT COUNT(*) FROM seminar_session t WHERE t.seminar_id = s.id),
                            COALESCE(SUM(TIMESTAMPDIFF(SECOND, n.starts_at, n.ends_at)), 0), s.ends_at
                        FROM seminar_booking b JOIN seminar s ON s.id = b.seminar_id
                            LEFT JOIN (seminar_attendance a JOIN seminar_session n
                                ON n.seminar_id = a.seminar_id AND n.number = a.number)
                            ON a.booking_id = b.id AND a.present""")
                .and(which)
                .then("GROUP BY b.id HAVING COUNT(a.number) > 0 OR b.attempt_id IS NOT NULL ORDER BY b.id")
                .rows(manager)
                .map(row -> new Stand(
                        new BookingId(Rows.number(row[0])),
                        new PersonId(Rows.number(row[1])),
                        new CourseId(Rows.number(row[2])),
                        Optional.ofNullable(row[3]).map(Rows::number).map(AttemptId::new),
                        (int) Rows.number(row[4]),
                        (int) Rows.number(row[5]),
                        Duration.ofSeconds(Rows.number(row[6])),
                        Rows.moment(row[7]).orElseThrow()))
                .toList();
    }

    /** An attempt was begun for a seat. */
    void begun(BookingId booking, AttemptId attempt) {
        new SqlQuery("UPDATE seminar_booking b SET b.attempt_id = ?", attempt.value())
                .and("b.id = ?", booking.value())
                .on(manager)
                .executeUpdate();
    }

    /** The sessions at which a person was there. */
    Set<Integer> attended(SeminarId seminar, PersonId person) {
        return new SqlQuery("""
                        SELECT a.number, b.id FROM seminar_attendance a JOIN seminar_booking b ON b.id = a.booking_id""")
                .and("a.seminar_id = ?", seminar.value())
                .and("b.person_id = ?", person.value())
                .and("a.present")
                .rows(manager)
                .map(row -> (int) Rows.number(row[0]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sessions at which it was noted of anybody whether they were there. */
    Set<Integer> noted(SeminarId seminar) {
        return new SqlQuery("SELECT a.number, COUNT(*) FROM seminar_attendance a")
                .and("a.seminar_id = ?", seminar.value())
                .then("GROUP BY a.number")
                .rows(manager)
                .map(row -> (int) Rows.number(row[0]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those who have a seat, by name. */
    List<Attendee> people(SeminarId seminar, int session) {
        return new SqlQuery("""
                        SELECT b.id, d.name, d.unit_name, a.present, a.by_hand,
                            (SELECT COUNT(*) FROM seminar_attendance t WHERE t.booking_id = b.id AND t.present)
                        FROM seminar_booking b JOIN person_directory d ON d.id = b.person_id
                            LEFT JOIN seminar_attendance a ON a.booking_id = b.id AND a.number = ?""", session)
                .and("b.seminar_id = ?", seminar.value())
                .and("b.state = 'BOOKED'")
                .then("ORDER BY d.name, b.id")
                .rows(manager)
                .map(row -> new Attendee(
                        new BookingId(Rows.number(row[0])),
                        Rows.text(row[1]),
                        Rows.text(row[2]),
                        Rows.number(row[3]) > 0,
                        Rows.number(row[4]) > 0,
                        (int) Rows.number(row[5])))
                .toList();
    }
}
