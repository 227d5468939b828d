package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.LearningState;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Enrolments and attempts, for changes. */
@Dependent
class EnrolmentRepository {
    private final EntityManager manager;

    @Inject
    EnrolmentRepository(EntityManager manager) {
        this.manager = manager;
    }

    Optional<Enrolment> find(PersonId person, CourseId course) {
        return manager.createQuery(
                        "SELECT e FROM Enrolment e WHERE e.personId = ?1 AND e.courseId = ?2", Enrolment.class)
                .setParameter(1, person.value())
                .setParameter(2, course.value())
                .getResultStream()
                .findFirst();
    }

    /** The enrolment, made where it is missing. Two requests at once make one. */
    Enrolment ensure(PersonId person, CourseId course, Instant now) {
        Optional<Enrolment> known = find(person, course);
        if (known.isPresent()) {
            return known.get();
        }
        manager.createNativeQuery("""
                        INSERT IGNORE INTO enrolment (person_id, course_id, state, enrolled_at) VALUES (?, ?, ?, ?)""")
                .setParameter(1, person.value())
                .setParameter(2, course.value())
                .setParameter(3, LearningState.NOT_STARTED.name())
                .setParameter(4, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
        return find(person, course).orElseThrow();
    }

    /** Holds the enrolment off from every other change until the end of the transaction. */
    void lock(Enrolment enrolment) {
        manager.lock(enrolment, LockModeType.PESSIMISTIC_WRITE);
        manager.refresh(enrolment);
    }

    /** The enrolment, held off from every other change: whoever changes an attempt holds its enrolment first. */
    Optional<Enrolment> lock(long enrolment) {
        return Optional.ofNullable(manager.find(Enrolment.class, enrolment, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Attempt> attempt(AttemptId attempt) {
        return Optional.ofNullable(manager.find(Attempt.class, attempt.value()));
    }

    /** Reads again what another change may have written before the enrolment was held. */
    void refresh(Attempt attempt) {
        manager.refresh(attempt);
    }

    /** The newest attempt in that version and language that was set aside and not completed. */
    Optional<Attempt> setAside(Enrolment enrolment, Resting resting) {
        return manager.createQuery(
                        "SELECT a FROM Attempt a WHERE a.enrolmentId = ?1 AND a.courseVersionId = ?2"
                                + " AND a.setAsideAt IS NOT NULL AND a.completedAt IS NULL ORDER BY a.number DESC",
                        Attempt.class)
                .setParameter(1, enrolment.id().value())
                .setParameter(2, resting.version().value())
                .getResultStream()
                .filter(attempt -> attempt.language().equals(resting.language()))
                .findFirst();
    }

    /** When another attempt than that one was first completed, or counted as if it had been. */
    Optional<Instant> firstCompletion(Enrolment enrolment, Attempt but) {
        return manager.createQuery("SELECT a FROM Attempt a WHERE a.enrolmentId = ?1 AND a.id <> ?2", Attempt.class)
                .setParameter(1, enrolment.id().value())
                .setParameter(2, but.id().value())
                .getResultStream()
                .flatMap(attempt -> attempt.countsSince().stream())
                .min(Comparator.naturalOrder());
    }

    void flush() {
        manager.flush();
    }

    int attempts(Enrolment enrolment) {
        return manager.createQuery("SELECT COUNT(a) FROM Attempt a WHERE a.enrolmentId = ?1", Long.class)
                .setParameter(1, enrolment.id().value())
                .getSingleResult()
                .intValue();
    }

    Attempt add(Attempt attempt) {
        manager.persist(attempt);
        manager.flush();
        return attempt;
    }

    /** Enrols, or brings the due date forward, for all who have their main position there and have not completed it: these. */
    List<PersonId> assign(CourseId course, UnitId unit, LocalDate due, Actor by, Instant now) {
        Scope scope = by.scopeOf(Permission.ASSIGN);
        Given given = new Given(
                course, due, by.person().map(PersonId::value).orElse(0L), LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        List<PersonId> people = new ArrayList<>(earlier(given, unit, scope));
        people.addAll(added(given, unit, scope));
        return people;
    }

    /** A due date for a course, by whom (0: nobody in person) and when. */
    private record Given(CourseId course, LocalDate due, long by, LocalDateTime at) {}

    private List<PersonId> earlier(Given given, UnitId unit, Scope scope) {
        List<?> keys = those(
                        new SqlQuery(
                                "SELECT e.person_id FROM enrolment e JOIN person_directory d ON d.id = e.person_id"),
                        unit,
                        scope)
                .and("e.course_id = ?", given.course.value())
                .and("e.state <> 'COMPLETED'")
                .and("e.hand_due_on IS NULL OR e.hand_due_on > ?", given.due)
                .on(manager)
                .getResultList();
        if (!keys.isEmpty()) {
            new SqlQuery(
                            "UPDATE enrolment e SET e.hand_due_on = ?, e.due_on = LEAST(COALESCE(e.due_on, ?), ?),"
                                    + " e.hand_given_by = NULLIF(?, 0), e.hand_given_at = ?"
                                    + " WHERE e.course_id = ? AND e.person_id IN (SELECT j.id FROM"
                                    + " JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j)",
                            given.due,
                            given.due,
                            given.due,
                            given.by,
                            given.at,
                            given.course.value(),
                            keys.toString())
                    .on(manager)
                    .executeUpdate();
        }
        return people(keys);
    }

    private List<PersonId> added(Given given, UnitId unit, Scope scope) {
        List<?> keys = those(
                        new SqlQuery(
                                "INSERT INTO enrolment (person_id, course_id, state, due_on, hand_due_on, hand_given_by,"
                                        + " hand_given_at, enrolled_at) SELECT d.id, ?, 'NOT_STARTED', ?, ?, NULLIF(?, 0),"
                                        + " ?, ? FROM person_directory d",
                                given.course.value(),
                                given.due,
                                given.due,
                                given.by,
                                given.at,
                                given.at),
                        unit,
                        scope)
                .and(
                        "NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = d.id AND e.course_id = ?)",
                        given.course.value())
                .then("RETURNING person_id")
                .on(manager)
                .getResultList();
        return people(keys);
    }

    private static List<PersonId> people(List<?> keys) {
        return keys.stream().map(key -> new PersonId(Rows.number(key))).toList();
    }

    /** Limits a query over {@code person_directory d} to the people of a unit and all below it. */
    private static SqlQuery those(SqlQuery query, UnitId unit, Scope scope) {
        return query.and("d.left_on IS NULL")
                .and(SqlPart.inUnit("d.unit_path", unit.value()))
                .within("d.unit_path", scope.unitPaths());
    }

    /** Whether such a unit exists within the scope. */
    boolean unitWithin(UnitId unit, Scope scope) {
        SqlQuery select = new SqlQuery("SELECT COUNT(*) FROM unit_directory u")
                .and("u.id = ?", unit.value())
                .within("u.path", scope.unitPaths());
        return select.number(manager) > 0;
    }
}
