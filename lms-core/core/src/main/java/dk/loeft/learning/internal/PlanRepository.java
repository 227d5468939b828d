package dk.loeft.learning.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.EnrolmentId;
import dk.loeft.learning.VersionDecision;
import dk.loeft.learning.VersionDecisions;
import dk.loeft.learning.VersionPlanId;
import dk.loeft.learning.VersionPlanState;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Rows;
import dk.loeft.shared.Sha256;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Version plans before they are run: whom they touch, and what they say. */
@Dependent
class PlanRepository {
    private static final String OLDER = """
            FROM enrolment e JOIN person_directory d ON d.id = e.person_id LEFT JOIN attempt a ON a.id = e.current_attempt_id""";

    private final EntityManager manager;

    @Inject
    PlanRepository(EntityManager manager) {
        this.manager = manager;
    }

    Plan add(Plan plan) {
        manager.persist(plan);
        manager.flush();
        return plan;
    }

    Plan lock(VersionPlanId plan) {
        return Optional.ofNullable(manager.find(Plan.class, plan.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RefusedException("learning.plan.unknown"));
    }

    /** Plans of the course that were not run make room for a new one. */
    void dropOpen(CourseId course) {
        manager.createQuery("SELECT p FROM Plan p WHERE p.courseId = ?1 AND p.state = ?2", Plan.class)
                .setParameter(1, course.value())
                .setParameter(2, VersionPlanState.PLANNED)
                .getResultStream()
                .forEach(Plan::drop);
    }

    /** The newest version that was published before that one, absent for the first. */
    Optional<Long> before(CourseId course, int number) {
        return manager.createQuery(
                        "SELECT v.id FROM CourseVersion v WHERE v.courseId = ?1 AND v.number < ?2 AND v.publishedAt IS NOT NULL"
                                + " ORDER BY v.number DESC",
                        Long.class)
                .setParameter(1, course.value())
                .setParameter(2, number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Writes down everybody on another version who has not completed the course and has not left. */
    int list(Plan plan, long before, LocalDate today) {
        VersionDecisions decisions = plan.decisions();
        return older(
                        new SqlQuery(
                                """
                                INSERT INTO version_plan_person (plan_id, enrolment_id, person_id, version_id, attempt_id, state,
                                    decision, outcome, parts_done, parts_total, score, reported_at, kept_before)
                                SELECT ?, e.id, e.person_id, COALESCE(a.course_version_id, e.kept_version_id, ?), a.id, e.state,
                                    CASE e.state WHEN 'NOT_STARTED' THEN ? WHEN 'FAILED' THEN ? ELSE ? END, 'PLANNED',
                                    e.parts_done, e.parts_total, e.score, a.reported_at, e.kept_version_id
                                """ + OLDER,
                                plan.id().value(),
                                before,
                                decisions.notStarted().name(),
                                decisions.failed().name(),
                                decisions.inProgress().name()),
                        plan.course(),
                        plan.toVersion(),
                        before,
                        today)
                .and("e.state <> 'COMPLETED'")
                .on(manager)
                .executeUpdate();
    }

    private static SqlQuery older(SqlQuery query, CourseId course, long to, long before, LocalDate today) {
        return query.and("e.course_id = ?", course.value())
                .and("d.left_on IS NULL OR d.left_on > ?", today)
                .and("COALESCE(a.course_version_id, e.kept_version_id, ?) <> ?", before, to);
    }

    /** How many of them are in each state; columns: state, number. */
    Stream<@Nullable Object[]> groups(CourseId course, long to, long before, LocalDate today) {
        return older(new SqlQuery("SELECT e.state, COUNT(*) " + OLDER), course, to, before, today)
                .then("GROUP BY e.state")
                .rows(manager);
    }

    /** In which versions and languages they are under way; columns: version, language, number. */
    Stream<@Nullable Object[]> underWay(CourseId course, long to, LocalDate today) {
        return older(new SqlQuery("SELECT a.course_version_id, a.language, COUNT(*) " + OLDER), course, to, to, today)
                .and("e.state = 'IN_PROGRESS'")
                .then("GROUP BY a.course_version_id, a.language ORDER BY a.course_version_id DESC, a.language")
                .rows(manager);
    }

    /** Decides for one person; whether the plan has such a person for whom that makes sense. */
    boolean except(VersionPlanId plan, EnrolmentId enrolment, VersionDecision decision, VersionDecisions group) {
        return new SqlQuery(
                                "UPDATE version_plan_person SET decision = ?, exceptional = (? <> CASE state WHEN 'NOT_STARTED' THEN ?"
                                        + " WHEN 'FAILED' THEN ? ELSE ? END)",
                                decision.name(),
                                decision.name(),
                                group.notStarted().name(),
                                group.failed().name(),
                                group.inProgress().name())
                        .and("plan_id = ?", plan.value())
                        .and("enrolment_id = ?", enrolment.value())
                        .and("? <> 'CREDIT' OR state <> 'NOT_STARTED'", decision.name())
                        .on(manager)
                        .executeUpdate()
                == 1;
    }

    /**
     * A sum over everything a plan says: its decisions, and each person's version, attempt, state and decision. The rows' hashes
     * are put together by XOR in the database, so that their order does not matter and none of them travels.
     */
    String fingerprint(Plan plan) {
        @Nullable
        Object[] sum =
                new SqlQuery("""
                        SELECT COUNT(*), BIT_XOR(CAST(CONV(SUBSTRING(h, 1, 16), 16, 10) AS UNSIGNED)),
                            BIT_XOR(CAST(CONV(SUBSTRING(h, 17, 16), 16, 10) AS UNSIGNED)),
                            BIT_XOR(CAST(CONV(SUBSTRING(h, 33, 16), 16, 10) AS UNSIGNED)),
                            BIT_XOR(CAST(CONV(SUBSTRING(h, 49, 16), 16, 10) AS UNSIGNED))
                        FROM (SELECT SHA2(CONCAT_WS(':', enrolment_id, version_id, COALESCE(attempt_id, 0), state, decision), 256) AS h
                            FROM version_plan_person WHERE plan_id = ?) p""", plan.id().value()).rows(manager).findFirst().orElseThrow();
        StringBuilder text = new StringBuilder(plan.course() + "|" + plan.toVersion() + "|" + plan.decisions());
        for (Object column : sum) {
            text.append('|').append(Rows.text(column));
        }
        return Sha256.hex(text.toString());
    }
}
