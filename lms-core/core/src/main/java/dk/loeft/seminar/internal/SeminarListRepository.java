package dk.loeft.seminar.internal;

import static dk.loeft.seminar.internal.SeminarRepository.column;

import dk.loeft.learning.CourseId;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.seminar.BookingApprovals;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.BookingRequest;
import dk.loeft.seminar.BookingState;
import dk.loeft.seminar.Participant;
import dk.loeft.seminar.SeminarFilter;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarRow;
import dk.loeft.seminar.SeminarView;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists of seminars, of those who take part and of what waits, each row a record. */
@Dependent
class SeminarListRepository {
    private static final String FROM = """
             FROM seminar s JOIN course_directory c ON c.id = s.course_id
            LEFT JOIN seminar_booking m ON m.id = (SELECT MAX(x.id) FROM seminar_booking x WHERE x.seminar_id = s.id
                AND x.person_id = ?)""";

    private static final String ROW = """
            SELECT s.id, s.course_id, c.title, c.language, s.starts_at, s.ends_at,
                (SELECT COUNT(*) FROM seminar_session n WHERE n.seminar_id = s.id),
                (SELECT n.room FROM seminar_session n WHERE n.seminar_id = s.id AND n.number = 1), s.seats,
                (SELECT COUNT(*) FROM seminar_booking b WHERE b.seminar_id = s.id AND b.state = 'BOOKED'),
                (SELECT COUNT(*) FROM seminar_booking b WHERE b.seminar_id = s.id AND b.state = 'WAITING'),
                s.bookable_until, s.approval, s.cancelled_at IS NOT NULL, m.state""";

    private static final String MORE = """
            , s.contact, s.note, s.sequence, s.cancel_reason, m.id, m.reason,
                (SELECT COUNT(*) FROM seminar_booking b WHERE b.seminar_id = s.id AND b.state = 'WAITING'
                    AND (b.asked_at < m.asked_at OR b.asked_at = m.asked_at AND b.id < m.id)), c.state,
                m.seated_at IS NOT NULL""";

    private static final String FOUND = "c.title LIKE ? OR EXISTS (SELECT 1 FROM seminar_session n"
            + " WHERE n.seminar_id = s.id AND n.room LIKE ?)";

    private final EntityManager manager;

    @Inject
    SeminarListRepository(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * A seminar as a reader finds it, without its sessions.
     *
     * @param published whether its course is
     */
    record Found(
            SeminarRow row,
            String contact,
            String note,
            int sequence,
            String cancelReason,
            Optional<SeminarView.MyBooking> mine,
            boolean published) {}

    Page<SeminarRow> page(PersonId reader, SeminarFilter filter, Instant now, PageRequest request) {
        SqlQuery count = restrict(new SqlQuery("SELECT COUNT(*)" + FROM, reader.value()), filter, now);
        SqlQuery select = restrict(new SqlQuery(ROW + FROM, reader.value()), filter, now);
        boolean backwards = filter.show() == SeminarFilter.Show.PAST || filter.show() == SeminarFilter.Show.CANCELLED;
        List<SeminarRow> rows = select.then(
                        backwards ? "ORDER BY s.starts_at DESC, s.id DESC" : "ORDER BY s.starts_at, s.id")
                .rows(manager, request)
                .map(SeminarListRepository::row)
                .toList();
        return new Page<>(rows, count.number(manager), request);
    }

    private static SqlQuery restrict(SqlQuery query, SeminarFilter filter, Instant now) {
        query.words(filter.text(), FOUND);
        filter.course().ifPresent(course -> query.and("s.course_id = ?", course.value()));
        return switch (filter.show()) {
            case OPEN ->
                query.and("s.cancelled_at IS NULL")
                        .and("c.state = 'PUBLISHED'")
                        .and("s.starts_at > ?", column(now))
                        .and("s.bookable_until >= ?", LocalDay.of(now));
            case MINE -> query.and("s.ends_at > ?", column(now)).and("m.active");
            case COMING -> query.and("s.cancelled_at IS NULL").and("s.ends_at > ?", column(now));
            case PAST -> query.and("s.cancelled_at IS NULL").and("s.ends_at <= ?", column(now));
            case CANCELLED -> query.and("s.cancelled_at IS NOT NULL");
        };
    }

    Optional<Found> find(PersonId reader, SeminarId seminar) {
        return new SqlQuery(ROW + MORE + FROM, reader.value())
                .and("s.id = ?", seminar.value())
                .rows(manager)
                .map(SeminarListRepository::found)
                .findFirst();
    }

    List<Participant> participants(SeminarId seminar) {
        return new SqlQuery("""
                        SELECT b.id, b.person_id, d.name, d.unit_name, b.state, b.asked_at
                        FROM seminar_booking b JOIN person_directory d ON d.id = b.person_id""")
                .and("b.seminar_id = ?", seminar.value())
                .and("b.active")
                .then("ORDER BY FIELD(b.state, 'BOOKED', 'WAITING', 'REQUESTED'), b.asked_at, b.id")
                .rows(manager)
                .map(row -> new Participant(
                        new BookingId(Rows.number(row[0])),
                        new PersonId(Rows.number(row[1])),
                        Rows.text(row[2]),
                        Rows.text(row[3]),
                        BookingState.valueOf(Rows.text(row[4])),
                        Rows.moment(row[5]).orElseThrow()))
                .toList();
    }

    /** What people who work here within the scope have asked for, but for the leader's own. */
    List<BookingRequest> waiting(PersonId leader, Scope scope, Instant now) {
        return new SqlQuery("""
                        SELECT b.id, b.person_id, d.name, s.id, c.title, c.language, s.starts_at,
                            (SELECT COUNT(*) FROM seminar_session n WHERE n.seminar_id = s.id),
                            (SELECT n.room FROM seminar_session n WHERE n.seminar_id = s.id AND n.number = 1),
                            s.seats - (SELECT COUNT(*) FROM seminar_booking k WHERE k.seminar_id = s.id AND k.state = 'BOOKED'),
                            b.asked_at
                        FROM seminar_booking b JOIN person_directory d ON d.id = b.person_id
                            JOIN seminar s ON s.id = b.seminar_id JOIN course_directory c ON c.id = s.course_id""")
                .and("b.state = 'REQUESTED'")
                .and("s.starts_at > ?", column(now))
                .and("b.person_id <> ?", leader.value())
                .and("d.left_on IS NULL OR d.left_on > ?", LocalDay.of(now))
                .within("d.unit_path", scope.unitPaths())
                .then("ORDER BY b.asked_at, b.id")
                .rows(manager, PageRequest.first(BookingApprovals.MOST))
                .map(SeminarListRepository::request)
                .toList();
    }

    /** The path of the unit of somebody who works here, absent if it lies outside the scope. */
    Optional<String> unitPath(PersonId person, Scope scope, LocalDate today) {
        return new SqlQuery("SELECT d.unit_path, d.id FROM person_directory d")
                .and("d.id = ?", person.value())
                .and("d.left_on IS NULL OR d.left_on > ?", today)
                .within("d.unit_path", scope.unitPaths())
                .rows(manager)
                .map(row -> Rows.text(row[0]))
                .findFirst();
    }

    private static SeminarRow row(@Nullable Object[] row) {
        return new SeminarRow(
                new SeminarId(Rows.number(row[0])),
                new CourseId(Rows.number(row[1])),
                Rows.text(row[2]),
                Rows.text(row[3]),
                Rows.moment(row[4]).orElseThrow(),
                Rows.moment(row[5]).orElseThrow(),
                (int) Rows.number(row[6]),
                Rows.text(row[7]),
                (int) Rows.number(row[8]),
                (int) Rows.number(row[9]),
                (int) Rows.number(row[10]),
                Rows.day(row[11]).orElseThrow(),
                Rows.number(row[12]) > 0,
                Rows.number(row[13]) > 0,
                Optional.ofNullable(row[14]).map(state -> BookingState.valueOf(state.toString())));
    }

    private static Found found(@Nullable Object[] row) {
        SeminarRow shown = row(row);
        return new Found(
                shown,
                Rows.text(row[15]),
                Rows.text(row[16]),
                (int) Rows.number(row[17]),
                Rows.text(row[18]),
                shown.mine()
                        .map(state -> new SeminarView.MyBooking(
                                new BookingId(Rows.number(row[19])),
                                state,
                                Rows.number(row[23]) > 0,
                                (int) Rows.number(row[21]),
                                Rows.text(row[20]))),
                Rows.text(row[22]).equals("PUBLISHED"));
    }

    private static BookingRequest request(@Nullable Object[] row) {
        return new BookingRequest(
                new BookingId(Rows.number(row[0])),
                new PersonId(Rows.number(row[1])),
                Rows.text(row[2]),
                new SeminarId(Rows.number(row[3])),
                Rows.text(row[4]),
                Rows.text(row[5]),
                Rows.moment(row[6]).orElseThrow(),
                (int) Rows.number(row[7]),
                Rows.text(row[8]),
                (int) Math.max(0, Rows.number(row[9])),
                Rows.moment(row[10]).orElseThrow());
    }
}
