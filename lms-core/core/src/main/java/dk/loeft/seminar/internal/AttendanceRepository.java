package dk.loeft.seminar.internal;

import static dk.loeft.seminar.internal.SeminarRepository.column;

import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.Attendee;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.SeminarId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
