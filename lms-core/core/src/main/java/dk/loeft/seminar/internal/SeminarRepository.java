package dk.loeft.seminar.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.seminar.PlannableCourse;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SessionInput;
import dk.loeft.seminar.SessionView;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Seminars with their sessions, and the courses they can be planned for. */
@Dependent
class SeminarRepository {
    private final EntityManager manager;

    @Inject
    SeminarRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Adds it and gives it its key. */
    SeminarId add(Seminar seminar) {
        manager.persist(seminar);
        manager.flush();
        return seminar.id();
    }

    /** Nobody else books, gives back, answers or changes there until the transaction ends. */
    Optional<Seminar> lock(SeminarId seminar) {
        return Optional.ofNullable(manager.find(Seminar.class, seminar.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The sessions of a seminar from now on; a number keeps its row, and what is left out is remembered as removed. */
    void write(SeminarId seminar, List<SessionInput> sessions) {
        manager.flush();
        List<Object> values = new ArrayList<>();
        for (int number = 1; number <= sessions.size(); number++) {
            SessionInput session = sessions.get(number - 1);
            values.addAll(List.of(
                    seminar.value(),
                    number,
                    column(session.startsAt()),
                    column(session.endsAt()),
                    session.room(),
                    session.link()));
        }
        new SqlQuery(
                        "INSERT INTO seminar_session (seminar_id, number, starts_at, ends_at, room, link) VALUES "
                                + String.join(", ", Collections.nCopies(sessions.size(), "(?, ?, ?, ?, ?, ?)"))
                                + " ON DUPLICATE KEY UPDATE starts_at = VALUES(starts_at), ends_at = VALUES(ends_at),"
                                + " room = VALUES(room), link = VALUES(link)",
                        values.toArray())
                .on(manager)
                .executeUpdate();
        new SqlQuery("""
                        INSERT INTO seminar_session_removed (seminar_id, number, starts_at, ends_at)
                        SELECT n.seminar_id, n.number, n.starts_at, n.ends_at FROM seminar_session n""")
                .and("n.seminar_id = ?", seminar.value())
                .and("n.number > ?", sessions.size())
                .then("ON DUPLICATE KEY UPDATE starts_at = VALUES(starts_at), ends_at = VALUES(ends_at)")
                .on(manager)
                .executeUpdate();
        new SqlQuery("DELETE FROM seminar_session")
                .and("seminar_id = ?", seminar.value())
                .and("number > ?", sessions.size())
                .on(manager)
                .executeUpdate();
    }

    List<SessionView> sessions(SeminarId seminar) {
        return new SqlQuery("SELECT n.number, n.starts_at, n.ends_at, n.room, n.link FROM seminar_session n")
                .and("n.seminar_id = ?", seminar.value())
                .then("ORDER BY n.number")
                .rows(manager)
                .map(row -> new SessionView(
                        (int) Rows.number(row[0]),
                        Rows.moment(row[1]).orElseThrow(),
                        Rows.moment(row[2]).orElseThrow(),
                        Rows.text(row[3]),
                        Rows.text(row[4]),
                        !Rows.text(row[4]).isEmpty()))
                .toList();
    }

    /** What was planned once and is no more, without its place. */
    List<SessionView> removed(SeminarId seminar) {
        return new SqlQuery("SELECT r.number, r.starts_at, r.ends_at FROM seminar_session_removed r")
                .and("r.seminar_id = ?", seminar.value())
                .and("r.number > (SELECT COUNT(*) FROM seminar_session n WHERE n.seminar_id = r.seminar_id)")
                .then("ORDER BY r.number")
                .rows(manager)
                .map(row -> new SessionView(
                        (int) Rows.number(row[0]),
                        Rows.moment(row[1]).orElseThrow(),
                        Rows.moment(row[2]).orElseThrow(),
                        "",
                        "",
                        false))
                .toList();
    }

    /** The title of a course that is published. */
    Optional<String> published(CourseId course) {
        return new SqlQuery("SELECT c.title, c.state FROM course_directory c")
                .and("c.id = ?", course.value())
                .and("c.state = 'PUBLISHED'")
                .rows(manager)
                .map(row -> Rows.text(row[0]))
                .findFirst();
    }

    List<PlannableCourse> published() {
        return new SqlQuery("SELECT c.id, c.title FROM course_directory c")
                .and("c.state = 'PUBLISHED'")
                .then("ORDER BY c.title, c.id")
                .rows(manager)
                .map(row -> new PlannableCourse(new CourseId(Rows.number(row[0])), Rows.text(row[1])))
                .toList();
    }

    /** As a column has it. */
    static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
