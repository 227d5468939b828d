package dk.loeft.learning.internal;

import dk.loeft.learning.Success;
import dk.loeft.learning.VersionPlanId;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Running a plan, in statements whose number does not depend on how many people it touches. The caller has locked the plan,
 * and {@link #lock} holds the enrolments: whoever changes an attempt holds its enrolment first.
 */
@Dependent
class PlanRunRepository {
    private static final String PEOPLE = "version_plan_person p JOIN enrolment e ON e.id = p.enrolment_id";

    private static final String PLANNED = "p.plan_id = ? AND p.outcome = 'PLANNED'";

    private static final String OTHERWISE = """
            e.state <> p.state OR NOT (e.current_attempt_id <=> p.attempt_id) OR NOT (e.kept_version_id <=> p.kept_before)
            OR EXISTS (SELECT 1 FROM person_directory d WHERE d.id = p.person_id AND d.left_on <= ?)""";

    private final EntityManager manager;

    @Inject
    PlanRunRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** People who are under way in one version and language. */
    record From(long version, Optional<String> language) {}

    /** Holds all enrolments of the plan off from every other change until the end of the transaction. */
    void lock(VersionPlanId plan) {
        manager.flush();
        new SqlQuery("SELECT e.id FROM " + PEOPLE)
                .and("p.plan_id = ?", plan.value())
                .then("ORDER BY e.id FOR UPDATE")
                .on(manager)
                .getResultList();
    }

    /** Who is no longer as the plan has them. */
    void markChanged(VersionPlanId plan, LocalDate today) {
        update(
                "UPDATE " + PEOPLE + " SET p.outcome = 'CHANGED' WHERE " + PLANNED + " AND (" + OTHERWISE + ")",
                plan.value(),
                today);
    }

    /** What undoing has to put back. */
    void snapshot(VersionPlanId plan) {
        update(
                "UPDATE " + PEOPLE + " LEFT JOIN attempt a ON a.id = p.attempt_id SET p.parts_done = e.parts_done,"
                        + " p.parts_total = e.parts_total, p.score = e.score, p.reported_at = a.reported_at WHERE "
                        + PLANNED,
                plan.value());
    }

    void keep(VersionPlanId plan) {
        update(
                "UPDATE " + PEOPLE + " SET e.kept_version_id = p.version_id, p.outcome = 'KEPT' WHERE " + PLANNED
                        + " AND p.decision = 'KEEP'",
                plan.value());
    }

    /** Who is not under way gets the new version by beginning. */
    void release(VersionPlanId plan) {
        update(
                "UPDATE " + PEOPLE + " SET e.kept_version_id = NULL, p.outcome = 'MOVED' WHERE " + PLANNED
                        + " AND p.decision = 'MOVE' AND p.state <> 'IN_PROGRESS'",
                plan.value());
    }

    /** Credits wait until they are written. */
    void queueCredits(VersionPlanId plan) {
        update(
                "UPDATE version_plan_person p SET p.outcome = 'WAITING' WHERE " + PLANNED
                        + " AND p.decision = 'CREDIT'",
                plan.value());
    }

    List<From> underWay(VersionPlanId plan) {
        return new SqlQuery(
                        "SELECT DISTINCT p.version_id, a.language FROM version_plan_person p JOIN attempt a ON a.id = p.attempt_id")
                .and(PLANNED, plan.value())
                .and("p.decision = 'MOVE'")
                .then("ORDER BY 1, 2")
                .rows(manager)
                .map(row -> new From(
                        Rows.number(row[0]), Optional.ofNullable(row[1]).map(Object::toString)))
                .toList();
    }

    /**
     * Makes the attempts that succeed those in one version and language, and lets them count from now on.
     *
     * @param parts how many parts the new activity has
     */
    void succeed(Plan plan, From from, Resting to, long carrying, int parts, Instant now) {
        LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        update(
                "INSERT INTO attempt (enrolment_id, course_version_id, person_id, number, begun_at, success, seconds, parts_done,"
                        + " parts_total, language, succeeds_id, plan_id, carry_id, carried_at) SELECT p.enrolment_id, ?, p.person_id,"
                        + " (SELECT MAX(n.number) + 1 FROM attempt n WHERE n.enrolment_id = p.enrolment_id), ?, 'UNKNOWN', 0, 0, ?,"
                        + " NULLIF(?, ''), a.id, p.plan_id, ?, ? FROM version_plan_person p JOIN attempt a ON a.id = p.attempt_id WHERE "
                        + PLANNED + " AND p.decision = 'MOVE' AND p.state = 'IN_PROGRESS' AND p.version_id = ?"
                        + " AND COALESCE(a.language, '') = ?",
                plan.toVersion(),
                at,
                parts,
                to.language().orElse(""),
                carrying,
                at,
                plan.id().value(),
                from.version(),
                from.language().orElse(""));
        update(
                "UPDATE " + PEOPLE
                        + " JOIN attempt o ON o.id = p.attempt_id"
                        // by the other index all attempts of the carrying would be gone through for each person
                        + " JOIN attempt n FORCE INDEX (ix_attempt_succeeds) ON n.succeeds_id = p.attempt_id"
                        + " AND n.carry_id = ? SET p.new_attempt_id = n.id, p.outcome = 'MOVED', o.set_aside_at = ?,"
                        + " e.current_attempt_id = n.id, e.kept_version_id = NULL, e.parts_done = 0, e.parts_total = ?, e.score = NULL"
                        + " WHERE " + PLANNED,
                carrying,
                at,
                parts,
                plan.id().value());
    }

    /** Whoever had done all that is left in the new version has completed it. */
    void queueCompleted(VersionPlanId plan, List<ActivityReport> standings) {
        List<Long> completed = standings.stream()
                .filter(each -> each.completed() && each.success() != Success.FAILED)
                .map(each -> each.attempt().value())
                .toList();
        if (!completed.isEmpty()) {
            update(
                    "UPDATE version_plan_person p SET p.outcome = 'WAITING' WHERE p.new_attempt_id IN (SELECT j.id FROM"
                            + " JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j) AND p.plan_id = ?",
                    completed.toString(),
                    plan.value());
        }
    }

    private void update(String sql, Object... values) {
        new SqlQuery(sql, values).on(manager).executeUpdate();
    }
}
