package dk.loeft.learning.internal;

import dk.loeft.learning.VersionPlanId;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Undoing a plan, in statements whose number does not depend on how many people it touched. */
@Dependent
class PlanUndoRepository {
    /**
     * The old attempt {@code o} counts again. Where it has reported since, the enrolment stands where that attempt does; else
     * where it stood.
     */
    static final String PUT_BACK = """
            p.outcome = 'UNDONE', o.set_aside_at = NULL, e.current_attempt_id = o.id, e.kept_version_id = p.kept_before,
            e.completed_at = NULL,
            e.state = IF(o.reported_at <=> p.reported_at, p.state, IF(o.completed_at IS NULL, 'IN_PROGRESS', 'FAILED')),
            e.parts_done = IF(o.reported_at <=> p.reported_at, p.parts_done, o.parts_done),
            e.parts_total = IF(o.reported_at <=> p.reported_at, p.parts_total, o.parts_total),
            e.score = IF(o.reported_at <=> p.reported_at, p.score, o.score)""";

    private static final String PEOPLE = "version_plan_person p JOIN enrolment e ON e.id = p.enrolment_id";

    private final EntityManager manager;

    @Inject
    PlanUndoRepository(EntityManager manager) {
        this.manager = manager;
    }

    void undo(VersionPlanId id, Instant now) {
        long plan = id.value();
        LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        update(
                "UPDATE version_plan_person p SET p.outcome = IF(p.decision = 'CREDIT', 'UNDONE', 'MOVED') WHERE p.plan_id = ?"
                        + " AND p.outcome = 'WAITING'",
                plan);
        update(
                "UPDATE " + PEOPLE + " SET p.outcome = 'WENT_ON' WHERE p.plan_id = ? AND p.outcome = 'KEPT'"
                        + " AND NOT (e.kept_version_id <=> p.version_id)",
                plan);
        update(
                "UPDATE " + PEOPLE + " SET p.outcome = 'UNDONE', e.kept_version_id = p.kept_before WHERE p.plan_id = ?"
                        + " AND p.outcome = 'KEPT'",
                plan);
        update(
                "UPDATE " + PEOPLE
                        + " SET e.kept_version_id = p.kept_before, p.outcome = 'UNDONE' WHERE p.plan_id = ? AND"
                        + " p.outcome = 'MOVED' AND p.new_attempt_id IS NULL AND e.current_attempt_id <=> p.attempt_id",
                plan);
        update(
                "UPDATE " + PEOPLE
                        + " JOIN attempt n ON n.id = p.new_attempt_id SET p.outcome = 'WITHDRAW' WHERE p.plan_id = ? AND"
                        + " p.outcome = 'MOVED' AND n.credited_at IS NOT NULL",
                plan);
        update(
                "UPDATE version_plan_person p SET p.outcome = 'WITHDRAW' WHERE p.plan_id = ? AND p.outcome = 'CREDITED'",
                plan);
        update(
                "UPDATE " + PEOPLE
                        + " JOIN attempt o ON o.id = p.attempt_id JOIN attempt n ON n.id = p.new_attempt_id SET"
                        + " n.set_aside_at = ?, " + PUT_BACK + " WHERE p.plan_id = ? AND p.outcome = 'MOVED'"
                        + " AND e.current_attempt_id = n.id AND e.state <> 'COMPLETED'",
                at,
                plan);
        update(
                "UPDATE " + PEOPLE
                        + " SET p.outcome = IF(e.state = 'COMPLETED', 'FINISHED', 'WENT_ON') WHERE p.plan_id = ?"
                        + " AND p.outcome = 'MOVED'",
                plan);
    }

    private void update(String sql, Object... values) {
        new SqlQuery(sql, values).on(manager).executeUpdate();
    }
}
