package dk.loeft.learning.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.EnrolmentId;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.VersionDecision;
import dk.loeft.learning.VersionDecisions;
import dk.loeft.learning.VersionOutcome;
import dk.loeft.learning.VersionPlan;
import dk.loeft.learning.VersionPlanFilter;
import dk.loeft.learning.VersionPlanId;
import dk.loeft.learning.VersionPlanPerson;
import dk.loeft.learning.VersionPlanState;
import dk.loeft.learning.VersionPlanUnit;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans and their people as they are read; filtered, sorted and cut in SQL. */
@Dependent
class PlanListRepository {
    private static final String PLANS = """
            SELECT p.id, p.course_id, c.title, v.number, p.state, p.not_started, p.in_progress, p.failed, p.reason, p.fingerprint,
                p.planned_at, d.name, p.run_at, r.name, p.undone_at
            FROM version_plan p JOIN course c ON c.id = p.course_id JOIN course_version v ON v.id = p.to_version_id
            LEFT JOIN person_directory d ON d.id = p.planned_by LEFT JOIN person_directory r ON r.id = p.run_by""";

    private static final String FROM = " FROM version_plan_person p JOIN person_directory d ON d.id = p.person_id";

    private static final String PEOPLE = "SELECT p.enrolment_id, d.name, d.unit_name, v.number, p.state, p.parts_done,"
            + " p.parts_total, p.decision, p.exceptional, p.outcome" + FROM
            + " JOIN course_version v ON v.id = p.version_id";

    private static final Map<String, List<String>> SORTS = Map.of(
            "name", List.of("d.family_name", "d.given_name"),
            "unit", List.of("d.unit_name"),
            "state", List.of("p.state"),
            "decision", List.of("p.decision"),
            "outcome", List.of("p.outcome"));

    private final EntityManager manager;

    @Inject
    PlanListRepository(EntityManager manager) {
        this.manager = manager;
    }

    Optional<VersionPlan> find(VersionPlanId plan) {
        return new SqlQuery(PLANS)
                .and("p.id = ?", plan.value())
                .rows(manager)
                .map(row -> plan(row, counts(plan)))
                .findFirst();
    }

    List<VersionPlan> of(CourseId course) {
        return new SqlQuery(PLANS)
                .and("p.course_id = ?", course.value())
                .and("p.state <> 'DROPPED'")
                .then("ORDER BY p.id DESC LIMIT 20")
                .rows(manager)
                .map(row -> plan(row, List.of()))
                .toList();
    }

    private List<VersionPlan.Count> counts(VersionPlanId plan) {
        return new SqlQuery("SELECT p.state, p.decision, p.outcome, COUNT(*) FROM version_plan_person p")
                .and("p.plan_id = ?", plan.value())
                .then("GROUP BY p.state, p.decision, p.outcome ORDER BY p.state, p.decision, p.outcome")
                .rows(manager)
                .map(row -> new VersionPlan.Count(
                        LearningState.valueOf(Rows.text(row[0])),
                        VersionDecision.valueOf(Rows.text(row[1])),
                        VersionOutcome.valueOf(Rows.text(row[2])),
                        Rows.number(row[3])))
                .toList();
    }

    Page<VersionPlanPerson> people(VersionPlanId plan, VersionPlanFilter filter, PageRequest request) {
        SqlQuery count = restrict(new SqlQuery("SELECT COUNT(*)" + FROM), plan, filter);
        SqlQuery select = restrict(new SqlQuery(PEOPLE), plan, filter)
                .orderedBy(request, SORTS, "d.family_name, d.given_name, p.enrolment_id", "p.enrolment_id");
        return new Page<>(
                select.rows(manager, request).map(PlanListRepository::person).toList(), count.number(manager), request);
    }

    private static SqlQuery restrict(SqlQuery where, VersionPlanId plan, VersionPlanFilter filter) {
        where.and("p.plan_id = ?", plan.value());
        filter.state().ifPresent(state -> where.and("p.state = ?", state.name()));
        filter.decision().ifPresent(decision -> where.and("p.decision = ?", decision.name()));
        filter.outcome().ifPresent(outcome -> where.and("p.outcome = ?", outcome.name()));
        filter.unit().ifPresent(unit -> where.and(SqlPart.inUnit("d.unit_path", unit.value())));
        return where.words(filter.text(), "d.name LIKE ? OR d.staff_number LIKE ? OR d.unit_name LIKE ?");
    }

    Page<VersionPlanUnit> units(VersionPlanId plan, PageRequest request) {
        long total = new SqlQuery("SELECT COUNT(DISTINCT COALESCE(d.unit_id, 0))" + FROM)
                .and("p.plan_id = ?", plan.value())
                .number(manager);
        List<VersionPlanUnit> rows = new SqlQuery(
                        "SELECT d.unit_id, MAX(d.unit_name), SUM(p.decision = 'KEEP'), SUM(p.decision = 'MOVE'),"
                                + " SUM(p.decision = 'CREDIT')" + FROM)
                .and("p.plan_id = ?", plan.value())
                .then("GROUP BY d.unit_id ORDER BY COUNT(*) DESC, MAX(d.unit_name), d.unit_id")
                .rows(manager, request)
                .map(row -> new VersionPlanUnit(
                        Optional.ofNullable(row[0]).map(key -> new UnitId(Rows.number(key))),
                        Rows.text(row[1]),
                        Rows.number(row[2]),
                        Rows.number(row[3]),
                        Rows.number(row[4])))
                .toList();
        return new Page<>(rows, total, request);
    }

    private static VersionPlan plan(@Nullable Object[] row, List<VersionPlan.Count> counts) {
        Optional<Instant> run = Rows.moment(row[12]);
        return new VersionPlan(
                new VersionPlanId(Rows.number(row[0])),
                new CourseId(Rows.number(row[1])),
                Rows.text(row[2]),
                (int) Rows.number(row[3]),
                VersionPlanState.valueOf(Rows.text(row[4])),
                new VersionDecisions(
                        VersionDecision.valueOf(Rows.text(row[5])),
                        VersionDecision.valueOf(Rows.text(row[6])),
                        VersionDecision.valueOf(Rows.text(row[7])),
                        Rows.text(row[8])),
                Rows.text(row[9]),
                counts,
                Rows.moment(row[10]).orElseThrow(),
                Rows.text(row[11]),
                run,
                Rows.text(row[13]),
                run.map(moment -> moment.plus(Plan.UNDO_WITHIN)),
                Rows.moment(row[14]));
    }

    private static VersionPlanPerson person(@Nullable Object[] row) {
        return new VersionPlanPerson(
                new EnrolmentId(Rows.number(row[0])),
                Rows.text(row[1]),
                Rows.text(row[2]),
                (int) Rows.number(row[3]),
                LearningState.valueOf(Rows.text(row[4])),
                (int) Rows.number(row[5]),
                (int) Rows.number(row[6]),
                VersionDecision.valueOf(Rows.text(row[7])),
                Rows.number(row[8]) == 1,
                VersionOutcome.valueOf(Rows.text(row[9])));
    }
}
