package dk.loeft.seminar.internal;

import static dk.loeft.seminar.internal.SeminarRepository.column;

import dk.loeft.organisation.LeaderSql;
import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarNews;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Bookings. All of it happens while the seminar is locked. */
@Dependent
class BookingRepository {
    private static final String ACTIVE = "b.state IN ('REQUESTED', 'WAITING', 'BOOKED')";

    private final EntityManager manager;

    @Inject
    BookingRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Adds it and gives it its key. */
    Booking add(Booking booking) {
        manager.persist(booking);
        manager.flush();
        return booking;
    }

    /** Where a booking belongs, so that the seminar can be locked before the booking. */
    Optional<SeminarId> seminarOf(BookingId booking) {
        return new SqlQuery("SELECT b.seminar_id, b.id FROM seminar_booking b")
                .and("b.id = ?", booking.value())
                .rows(manager)
                .map(row -> new SeminarId(Rows.number(row[0])))
                .findFirst();
    }

    /** Of two who decide the second one finds it decided. */
    Booking lock(BookingId booking) {
        return manager.find(Booking.class, booking.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The booking of a person that counts. */
    Optional<Booking> active(SeminarId seminar, PersonId person) {
        return new SqlQuery("SELECT b.id, b.state FROM seminar_booking b")
                .and("b.seminar_id = ?", seminar.value())
                .and("b.person_id = ?", person.value())
                .and(ACTIVE)
                .rows(manager)
                .map(row -> lock(new BookingId(Rows.number(row[0]))))
                .findFirst();
    }

    /** All bookings of a seminar that count. */
    List<SeminarNews.Booking> active(SeminarId seminar) {
        return told(new SqlQuery("SELECT b.id, b.person_id FROM seminar_booking b")
                .and("b.seminar_id = ?", seminar.value())
                .and(ACTIVE));
    }

    /** What a person has booked, waits for or has asked for, of what begins at that moment or later; in the order of keys. */
    List<SeminarId> of(PersonId person, Instant from) {
        return new SqlQuery("SELECT s.id, s.starts_at FROM seminar_booking b JOIN seminar s ON s.id = b.seminar_id")
                .and("b.person_id = ?", person.value())
                .and(ACTIVE)
                .and("s.starts_at >= ?", column(from))
                .then("ORDER BY s.id")
                .rows(manager)
                .map(row -> new SeminarId(Rows.number(row[0])))
                .toList();
    }

    long booked(SeminarId seminar) {
        return new SqlQuery("SELECT COUNT(*) FROM seminar_booking b")
                .and("b.seminar_id = ?", seminar.value())
                .and("b.state = 'BOOKED'")
                .number(manager);
    }

    /**
     * Gives the free seats to those who asked first, by one statement.
     *
     * @return who got one
     */
    List<SeminarNews.Booking> fill(SeminarId seminar, Instant now) {
        manager.flush();
        int seated = new SqlQuery("""
                        UPDATE seminar_booking b JOIN seminar s ON s.id = b.seminar_id JOIN (
                            SELECT i.id, ROW_NUMBER() OVER (ORDER BY i.state = 'WAITING', i.asked_at, i.id) AS place
                            FROM seminar_booking i WHERE i.seminar_id = ? AND i.state IN ('BOOKED', 'WAITING')) q ON q.id = b.id
                        SET b.state = 'BOOKED', b.seated_at = ?
                        WHERE b.state = 'WAITING' AND q.place <= s.seats AND s.cancelled_at IS NULL""", seminar.value(), column(now)).on(manager).executeUpdate();
        return seated == 0
                ? List.of()
                : told(new SqlQuery("SELECT b.id, b.person_id FROM seminar_booking b")
                        .and("b.seminar_id = ?", seminar.value())
                        .and("b.state = 'BOOKED'")
                        .and("b.seated_at = ?", column(now)));
    }

    /** Ends all that count, as the seminar was cancelled. */
    void cancel(SeminarId seminar) {
        manager.flush();
        new SqlQuery("UPDATE seminar_booking b SET b.state = 'CANCELLED'")
                .and("b.seminar_id = ?", seminar.value())
                .and(ACTIVE)
                .on(manager)
                .executeUpdate();
    }

    /** Another course that the person has booked, waits for or has asked for at the same time. */
    Optional<String> atTheSameTime(SeminarId seminar, PersonId person) {
        return new SqlQuery("""
                        SELECT c.title, o.starts_at FROM seminar_booking b JOIN seminar s ON s.id = b.seminar_id
                            JOIN course_directory c ON c.id = s.course_id
                            JOIN seminar_session o ON o.seminar_id = b.seminar_id
                            JOIN seminar_session n ON n.seminar_id = ? AND n.starts_at < o.ends_at AND n.ends_at > o.starts_at""", seminar.value())
                .and("b.person_id = ?", person.value())
                .and("b.seminar_id <> ?", seminar.value())
                .and(ACTIVE)
                .then("ORDER BY o.starts_at, c.title")
                .rows(manager, PageRequest.first(1))
                .map(row -> Rows.text(row[0]))
                .findFirst();
    }

    /** Whether somebody leads the person on a day, or acts for one who does: else there is nobody to ask. */
    boolean isLed(PersonId person, LocalDate day) {
        SqlPart one = SqlPart.of("(SELECT d.id, d.unit_id FROM person_directory d WHERE d.id = ?)", person.value());
        return SqlPart.of("SELECT COUNT(*) FROM ")
                        .then(LeaderSql.leaders(one, day))
                        .then(" l")
                        .query()
                        .number(manager)
                > 0;
    }

    private List<SeminarNews.Booking> told(SqlQuery query) {
        return query.then("ORDER BY b.asked_at, b.id")
                .rows(manager)
                .map(row ->
                        new SeminarNews.Booking(new BookingId(Rows.number(row[0])), new PersonId(Rows.number(row[1]))))
                .toList();
    }
}
