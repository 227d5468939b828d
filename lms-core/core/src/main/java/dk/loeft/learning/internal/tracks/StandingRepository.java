package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackVersionId;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How people stand in tracks, read and written for all of them at once. Locks are taken in one order, that of whoever completes a
 * course: enrolments in courses first, then those in tracks. Completions are read under a lock, as what another transaction is
 * about to commit must neither be missed nor be seen twice.
 */
@Dependent
class StandingRepository {
    private static final String PEOPLE = " FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j";

    private final EntityManager manager;

    @Inject
    StandingRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Somebody in a track. */
    record Standing(
            long enrolment, PersonId person, TrackId track, TrackVersionId version, int percent, boolean completed) {}

    /** What becomes of somebody in a track. */
    record Change(Standing before, int percent, boolean completed) {
        boolean finishes() {
            return completed && !before.completed();
        }

        boolean undoes() {
            return !completed && before.completed();
        }
    }

    /** A course of a person that counts in one track alone. */
    record Waived(PersonId person, TrackId track) {}

    /** Those whom a condition over {@code track_enrolment e} names, held off from every other change. */
    List<Standing> hold(SqlPart condition) {
        manager.flush();
        return new SqlQuery("SELECT e.id, e.person_id, e.track_id, e.version_id, e.percent, e.completed_at"
                        + " FROM track_enrolment e")
                .and(condition.sql(), condition.values().toArray())
                .then("ORDER BY e.id FOR UPDATE")
                .rows(manager)
                .map(row -> new Standing(
                        Rows.number(row[0]),
                        new PersonId(Rows.number(row[1])),
                        new TrackId(Rows.number(row[2])),
                        new TrackVersionId(Rows.number(row[3])),
                        (int) Rows.number(row[4]),
                        row[5] != null))
                .toList();
    }

    /** Which of the courses each of the people completed; nobody completes one of them until the end of the transaction. */
    Map<PersonId, Set<Long>> completed(Collection<PersonId> people, Collection<Long> courses) {
        manager.flush();
        return completed(people, courses, "LOCK IN SHARE MODE");
    }

    /** The same to look at, without holding anybody. */
    Map<PersonId, Set<Long>> done(Collection<PersonId> people, Collection<Long> courses) {
        return completed(people, courses, "");
    }

    private Map<PersonId, Set<Long>> completed(Collection<PersonId> people, Collection<Long> courses, String lock) {
        Map<PersonId, Set<Long>> completed = new HashMap<>();
        if (people.isEmpty() || courses.isEmpty()) {
            return completed;
        }
        new SqlQuery(
                        "SELECT STRAIGHT_JOIN n.person_id, n.course_id, n.state" + PEOPLE
                                + " JOIN enrolment n ON n.person_id = j.id",
                        keys(people))
                .and(
                        "n.course_id IN (SELECT k.id FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) k)",
                        courses.toString())
                .then(lock)
                .rows(manager)
                .filter(row -> Rows.text(row[2]).equals("COMPLETED"))
                .forEach(row -> completed
                        .computeIfAbsent(new PersonId(Rows.number(row[0])), person -> new HashSet<>())
                        .add(Rows.number(row[1])));
        return completed;
    }

    /** What was waived for those people, track by track. */
    Map<Waived, Set<Long>> waived(Collection<PersonId> people) {
        Map<Waived, Set<Long>> waived = new HashMap<>();
        new SqlQuery(
                        "SELECT STRAIGHT_JOIN w.person_id, w.track_id, w.course_id" + PEOPLE
                                + " JOIN track_waiver w ON w.person_id = j.id",
                        keys(people))
                .rows(manager)
                .forEach(row -> waived.computeIfAbsent(
                                new Waived(new PersonId(Rows.number(row[0])), new TrackId(Rows.number(row[1]))),
                                key -> new HashSet<>())
                        .add(Rows.number(row[2])));
        return waived;
    }

    /** Writes what changed. */
    void write(List<Change> changes, Instant now) {
        LocalDateTime at = TrackEnrolmentRepository.column(now);
        String json = changes.stream()
                .map(each ->
                        "[" + each.before().enrolment() + "," + each.percent() + "," + (each.completed() ? 1 : 0) + "]")
                .toList()
                .toString();
        new SqlQuery(
                        "UPDATE JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$[0]', percent SMALLINT PATH '$[1]',"
                                + " completed SMALLINT PATH '$[2]')) j STRAIGHT_JOIN track_enrolment e ON e.id = j.id"
                                + " SET e.percent = j.percent,"
                                + " e.completed_at = IF(j.completed = 1, COALESCE(e.completed_at, ?), NULL)",
                        json,
                        at)
                .on(manager)
                .executeUpdate();
    }

    /** Keeps the completions for good. */
    void keep(List<Change> finished, Instant now) {
        new SqlQuery(
                        "INSERT INTO track_completion (person_id, track_id, version_id, completed_at, standing)"
                                + " SELECT STRAIGHT_JOIN e.person_id, e.track_id, e.version_id, ?, TRUE" + PEOPLE
                                + " JOIN track_enrolment e ON e.id = j.id",
                        TrackEnrolmentRepository.column(now),
                        enrolments(finished))
                .on(manager)
                .executeUpdate();
    }

    /** Says of completions that they were taken back. */
    void withdraw(List<Change> undone, Instant now) {
        new SqlQuery(
                        "UPDATE JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j STRAIGHT_JOIN track_enrolment e"
                                + " ON e.id = j.id STRAIGHT_JOIN track_completion c ON c.person_id = e.person_id"
                                + " AND c.track_id = e.track_id AND c.standing SET c.withdrawn_at = ?, c.standing = NULL",
                        enrolments(undone),
                        TrackEnrolmentRepository.column(now))
                .on(manager)
                .executeUpdate();
    }

    private static String enrolments(List<Change> changes) {
        return changes.stream().map(each -> each.before().enrolment()).toList().toString();
    }

    private static String keys(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).distinct().toList().toString();
    }
}
