package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseVersionId;
import dk.loeft.learning.VersionPlanId;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Completions that a plan gives or takes back, a batch at a time: each is told to the house within the transaction that
 * writes it. The caller has locked the plan.
 */
@Dependent
class PlanSettleRepository {
    private static final String BATCH = """
            version_plan_person p JOIN enrolment e ON e.id = p.enrolment_id
            JOIN attempt a ON a.id = COALESCE(p.new_attempt_id, p.attempt_id)""";

    private final EntityManager manager;

    @Inject
    PlanSettleRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** A completion that was written or withdrawn. */
    record Completion(PersonId person, CourseVersionId version, AttemptId attempt, Optional<BigDecimal> score) {}

    long waiting(VersionPlanId plan) {
        return new SqlQuery("SELECT COUNT(*) FROM version_plan_person p")
                .and("p.plan_id = ?", plan.value())
                .and("p.outcome IN ('WAITING', 'WITHDRAW')")
                .number(manager);
    }

    /** The next ones that wait, their enrolments held; as a condition on {@code p}. */
    Optional<String> next(VersionPlanId plan, int most) {
        manager.flush();
        List<?> keys = new SqlQuery("SELECT p.enrolment_id FROM version_plan_person p")
                .and("p.plan_id = ?", plan.value())
                .and("p.outcome IN ('WAITING', 'WITHDRAW')")
                .then("ORDER BY p.enrolment_id")
                .on(manager)
                .setMaxResults(most)
                .getResultList();
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        String in =
                keys.stream().map(key -> String.valueOf(Rows.number(key))).collect(Collectors.joining(", ", "(", ")"));
        manager.createNativeQuery("SELECT e.id FROM enrolment e WHERE e.id IN " + in + " ORDER BY e.id FOR UPDATE")
                .getResultList();
        return Optional.of("p.plan_id = " + plan.value() + " AND p.enrolment_id IN " + in);
    }

    /** Writes the completions of a batch and says which they are. */
    List<Completion> complete(String batch, String reason, Instant now) {
        LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        update("UPDATE " + BATCH + " SET p.outcome = IF(p.new_attempt_id IS NULL, 'CHANGED', 'MOVED') WHERE " + batch
                + " AND p.outcome = 'WAITING' AND (e.state IN ('NOT_STARTED', 'COMPLETED') OR e.current_attempt_id <> a.id"
                + " OR (p.new_attempt_id IS NULL AND e.state <> p.state))");
        List<Completion> completions = completions(batch, "WAITING");
        update(
                "UPDATE " + BATCH + " SET a.credited_at = ?, a.credit_reason = IF(p.decision = 'CREDIT', ?, NULL),"
                        + " e.state = 'COMPLETED', e.completed_at = ?, e.score = a.score, e.kept_version_id = NULL,"
                        + " p.outcome = IF(p.decision = 'CREDIT', 'CREDITED', 'MOVED') WHERE " + batch
                        + " AND p.outcome = 'WAITING'",
                at,
                reason,
                at);
        return completions;
    }

    /** Takes the completions of a batch back, puts the enrolments where they were, and says which they are. */
    List<Completion> withdraw(String batch, Instant now) {
        LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        update("UPDATE " + BATCH + " SET p.outcome = IF(e.current_attempt_id = a.id, 'FINISHED', 'WENT_ON') WHERE "
                + batch
                + " AND p.outcome = 'WITHDRAW' AND (e.current_attempt_id <> a.id OR a.credited_at IS NULL"
                + " OR (a.completed_at IS NOT NULL AND a.success <> 'FAILED'))");
        List<Completion> completions = completions(batch, "WITHDRAW");
        update(
                "UPDATE " + BATCH + " SET a.credited_at = NULL, a.credit_reason = NULL,"
                        + " a.set_aside_at = IF(p.new_attempt_id IS NULL, NULL, ?) WHERE " + batch
                        + " AND p.outcome = 'WITHDRAW'",
                at);
        update(
                "UPDATE version_plan_person p JOIN enrolment e ON e.id = p.enrolment_id JOIN attempt o ON o.id = p.attempt_id SET "
                        + PlanUndoRepository.PUT_BACK + " WHERE " + batch + " AND p.outcome = 'WITHDRAW'");
        return completions;
    }

    private List<Completion> completions(String batch, String outcome) {
        return Rows.of(manager.createNativeQuery("SELECT p.person_id, a.course_version_id, a.id, a.score FROM " + BATCH
                        + " WHERE " + batch + " AND p.outcome = '" + outcome + "' ORDER BY p.enrolment_id"))
                .map(row -> new Completion(
                        new PersonId(Rows.number(row[0])),
                        new CourseVersionId(Rows.number(row[1])),
                        new AttemptId(Rows.number(row[2])),
                        Optional.ofNullable((BigDecimal) row[3])))
                .toList();
    }

    private void update(String sql, Object... values) {
        new SqlQuery(sql, values).on(manager).executeUpdate();
    }
}
