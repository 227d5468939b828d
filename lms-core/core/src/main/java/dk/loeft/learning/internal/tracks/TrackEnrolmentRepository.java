package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackVersionId;
import dk.loeft.learning.TrackWaiver;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who is in which track, for changes; many at once in one statement. */
@Dependent
class TrackEnrolmentRepository {
    /** Whether a leader can take {@code track_enrolment e} away: nothing is done of it, and it was neither chosen nor given by a rule. */
    static final String REMOVABLE = "(e.percent = 0 AND e.completed_at IS NULL AND NOT e.own AND NOT EXISTS"
            + " (SELECT 1 FROM assignment_membership m JOIN assignment_rule r ON r.id = m.rule_id"
            + " WHERE m.person_id = e.person_id AND m.until_on IS NULL AND r.target_kind = 'track'"
            + " AND r.target_key = e.track_id))";

    private static final String CHOSEN =
            "d.id IN (SELECT j.id FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j)";

    private final EntityManager manager;

    @Inject
    TrackEnrolmentRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** The version that somebody in the track is on. */
    Optional<TrackVersionId> version(PersonId person, TrackId track) {
        return new SqlQuery("SELECT e.version_id, e.id FROM track_enrolment e")
                .and("e.person_id = ?", person.value())
                .and("e.track_id = ?", track.value())
                .rows(manager)
                .map(row -> new TrackVersionId(Rows.number(row[0])))
                .findFirst();
    }

    /** Puts somebody in by own choice; who is in already stays as before. */
    void add(PersonId person, TrackId track, TrackVersionId version, Instant now) {
        new SqlQuery(
                        "INSERT IGNORE INTO track_enrolment (person_id, track_id, version_id, own, enrolled_at)"
                                + " VALUES (?, ?, ?, TRUE, ?)",
                        person.value(),
                        track.value(),
                        version.value(),
                        column(now))
                .on(manager)
                .executeUpdate();
    }

    /** Takes somebody out who came in by own choice, has no date and has not completed it; whether that was so. */
    boolean remove(PersonId person, TrackId track) {
        return new SqlQuery("DELETE FROM track_enrolment")
                        .and("person_id = ?", person.value())
                        .and("track_id = ?", track.value())
                        .and("own AND completed_at IS NULL AND due_on IS NULL")
                        .on(manager)
                        .executeUpdate()
                > 0;
    }

    /** Those of the unit and below who would come into the track by the assignment, or get an earlier date. */
    List<PersonId> concerned(TrackId track, UnitId unit, LocalDate due, Scope scope) {
        return concerned(track, due, scope, SqlPart.inUnit("d.unit_path", unit.value()));
    }

    /** The same of one person. */
    List<PersonId> concerned(TrackId track, PersonId person, LocalDate due, Scope scope) {
        return concerned(track, due, scope, SqlPart.of("d.id = ?", person.value()));
    }

    /** The same of several people. */
    List<PersonId> concerned(TrackId track, Collection<PersonId> people, LocalDate due, Scope scope) {
        return concerned(track, due, scope, SqlPart.of(CHOSEN, keys(people)));
    }

    private List<PersonId> concerned(TrackId track, LocalDate due, Scope scope, SqlPart who) {
        List<?> keys = new SqlQuery(
                        "SELECT d.id FROM person_directory d LEFT JOIN track_enrolment e ON e.person_id = d.id"
                                + " AND e.track_id = ?",
                        track.value())
                .and("d.left_on IS NULL")
                .and(who.sql(), who.values().toArray())
                .within("d.unit_path", scope.unitPaths())
                .and("e.id IS NULL OR (e.completed_at IS NULL AND (e.hand_due_on IS NULL OR e.hand_due_on > ?))", due)
                .then("ORDER BY d.id")
                .on(manager)
                .getResultList();
        return keys.stream().map(key -> new PersonId(Rows.number(key))).toList();
    }

    /** Whether that person works within the scope. */
    boolean within(PersonId person, Scope scope) {
        return new SqlQuery("SELECT COUNT(*) FROM person_directory d")
                        .and("d.id = ?", person.value())
                        .and("d.left_on IS NULL")
                        .within("d.unit_path", scope.unitPaths())
                        .number(manager)
                > 0;
    }

    /** Whether all those people work within the scope. */
    boolean within(Collection<PersonId> people, Scope scope) {
        return new SqlQuery("SELECT COUNT(*) FROM person_directory d")
                        .and(CHOSEN, keys(people))
                        .and("d.left_on IS NULL")
                        .within("d.unit_path", scope.unitPaths())
                        .number(manager)
                == people.stream().distinct().count();
    }

    /** Takes somebody out of whom {@link #REMOVABLE} holds; whether that was so. */
    boolean takeOut(PersonId person, TrackId track) {
        return new SqlQuery("DELETE e FROM track_enrolment e")
                        .and("e.person_id = ?", person.value())
                        .and("e.track_id = ?", track.value())
                        .and(REMOVABLE)
                        .on(manager)
                        .executeUpdate()
                > 0;
    }

    /** The courses that were waived for somebody in the track, with the reasons, the oldest first. */
    List<TrackWaiver> waivers(PersonId person, TrackId track) {
        return new SqlQuery("SELECT c.id, c.title, w.reason, w.waived_at, d.name FROM track_waiver w"
                        + " JOIN course c ON c.id = w.course_id LEFT JOIN person_directory d ON d.id = w.waived_by")
                .and("w.person_id = ?", person.value())
                .and("w.track_id = ?", track.value())
                .then("ORDER BY w.waived_at, c.id")
                .rows(manager)
                .map(row -> new TrackWaiver(
                        new CourseId(Rows.number(row[0])),
                        Rows.text(row[1]),
                        Rows.text(row[2]),
                        Rows.moment(row[3]).orElseThrow(),
                        Rows.text(row[4])))
                .toList();
    }

    /** Whether such a unit exists within the scope. */
    boolean within(UnitId unit, Scope scope) {
        return new SqlQuery("SELECT COUNT(*) FROM unit_directory u")
                        .and("u.id = ?", unit.value())
                        .within("u.path", scope.unitPaths())
                        .number(manager)
                > 0;
    }

    /** Puts people in with a due date, or brings theirs forward. */
    void assign(
            List<PersonId> people,
            TrackId track,
            TrackVersionId version,
            LocalDate due,
            Optional<PersonId> by,
            Instant now) {
        new SqlQuery(
                        "INSERT INTO track_enrolment (person_id, track_id, version_id, due_on, hand_due_on, enrolled_at,"
                                + " hand_given_at, hand_given_by) SELECT j.id, ?, ?, ?, ?, ?, ?, NULLIF(?, 0) FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j"
                                + " ON DUPLICATE KEY UPDATE own = FALSE,"
                                + " hand_given_at = VALUES(hand_given_at), hand_given_by = VALUES(hand_given_by),"
                                + " hand_due_on = LEAST(COALESCE(hand_due_on, VALUES(hand_due_on)), VALUES(hand_due_on)),"
                                + " due_on = LEAST(COALESCE(due_on, VALUES(due_on)), VALUES(due_on))",
                        track.value(),
                        version.value(),
                        due,
                        due,
                        column(now),
                        column(now),
                        by.map(PersonId::value).orElse(0L),
                        keys(people))
                .on(manager)
                .executeUpdate();
    }

    /** Whether a published version counts the course, itself or by a track inside it. */
    boolean counts(TrackVersionId version, CourseId course) {
        return new SqlQuery("SELECT COUNT(*) FROM track_course c")
                        .and("c.version_id = ?", version.value())
                        .and("c.course_id = ?", course.value())
                        .number(manager)
                > 0;
    }

    void waive(PersonId person, TrackId track, long course, String reason, Optional<PersonId> by, Instant now) {
        new SqlQuery(
                        "INSERT IGNORE INTO track_waiver (person_id, track_id, course_id, reason, waived_at, waived_by)"
                                + " VALUES (?, ?, ?, ?, ?, NULLIF(?, 0))",
                        person.value(),
                        track.value(),
                        course,
                        reason,
                        column(now),
                        by.map(PersonId::value).orElse(0L))
                .on(manager)
                .executeUpdate();
    }

    private static String keys(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toList().toString();
    }

    static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
