package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.LearningState;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlConditions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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

    /** Enrols, or brings the due date forward, for all who have their main position there and have not completed it. */
    int assign(CourseId course, UnitId unit, LocalDate due, Scope scope, Instant now) {
        SqlConditions who = new SqlConditions()
                .and("d.left_on IS NULL")
                .and("d.unit_path LIKE CONCAT((SELECT u.path FROM unit_directory u WHERE u.id = ?), '%')", unit.value())
                .within("d.unit_path", scope.unitPaths());
        Query update = manager.createNativeQuery("""
                UPDATE enrolment e JOIN person_directory d ON d.id = e.person_id SET e.due_on = ?
                """ + who.sql()
                + " AND e.course_id = ? AND e.state <> 'COMPLETED' AND (e.due_on IS NULL OR e.due_on > ?)");
        update.setParameter(1, due);
        int next = 2 + who.size();
        who.bind(update, 2).setParameter(next, course.value()).setParameter(next + 1, due);
        int changed = update.executeUpdate();
        Query insert = manager.createNativeQuery("""
                INSERT INTO enrolment (person_id, course_id, state, due_on, enrolled_at)
                SELECT d.id, ?, 'NOT_STARTED', ?, ? FROM person_directory d
                """ + who.sql()
                + " AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = d.id AND e.course_id = ?)");
        insert.setParameter(1, course.value())
                .setParameter(2, due)
                .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        who.bind(insert, 4).setParameter(4 + who.size(), course.value());
        return changed + insert.executeUpdate();
    }

    /** Whether such a unit exists within the scope. */
    boolean unitWithin(UnitId unit, Scope scope) {
        SqlConditions where = new SqlConditions().and("u.id = ?", unit.value()).within("u.path", scope.unitPaths());
        Query query = manager.createNativeQuery("SELECT u.id, u.name FROM unit_directory u" + where.sql());
        return Rows.of(where.bind(query, 1)).findFirst().isPresent();
    }
}
