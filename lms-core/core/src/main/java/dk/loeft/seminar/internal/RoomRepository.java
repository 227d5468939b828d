package dk.loeft.seminar.internal;

import dk.loeft.seminar.RoomClash;
import dk.loeft.seminar.SeminarId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Rooms, which are known by what planners call them. */
@Dependent
class RoomRepository {
    private static final int MOST = 200;

    private final EntityManager manager;

    @Inject
    RoomRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** The rooms of sessions that ended after a moment, by name. */
    List<String> since(Instant moment) {
        return new SqlQuery("SELECT n.room, MAX(n.ends_at) FROM seminar_session n")
                .and("n.room <> '' AND n.ends_at > ?", SeminarRepository.column(moment))
                .then("GROUP BY n.room ORDER BY n.room LIMIT " + MOST)
                .rows(manager)
                .map(row -> Rows.text(row[0]))
                .toList();
    }

    /** What others have planned in the rooms of a seminar while it is there, and is not over. */
    List<RoomClash> clashes(SeminarId seminar, Instant now) {
        return new SqlQuery("""
                        SELECT n.room, s.id, c.title, c.language, n.starts_at, n.ends_at
                        FROM seminar_session m JOIN seminar_session n ON n.room = m.room AND n.seminar_id <> m.seminar_id
                            AND n.starts_at < m.ends_at AND n.ends_at > m.starts_at
                        JOIN seminar s ON s.id = n.seminar_id AND s.cancelled_at IS NULL
                        JOIN course_directory c ON c.id = s.course_id""")
                .and("m.seminar_id = ?", seminar.value())
                .and("m.room <> '' AND n.ends_at > ?", SeminarRepository.column(now))
                .then("ORDER BY n.starts_at, s.id LIMIT " + MOST)
                .rows(manager)
                .map(row -> new RoomClash(
                        Rows.text(row[0]),
                        new SeminarId(Rows.number(row[1])),
                        Rows.text(row[2]),
                        Rows.text(row[3]),
                        Rows.moment(row[4]).orElseThrow(),
                        Rows.moment(row[5]).orElseThrow()))
                .toList();
    }
}
