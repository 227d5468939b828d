package dk.loeft.learning.internal.tracks;

import dk.loeft.competence.Wording;
import dk.loeft.learning.TrackDecision;
import dk.loeft.learning.TrackDecisions;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackOutcome;
import dk.loeft.learning.TrackPlan;
import dk.loeft.learning.TrackPlanFilter;
import dk.loeft.learning.TrackPlanId;
import dk.loeft.learning.TrackPlanPerson;
import dk.loeft.learning.TrackStage;
import dk.loeft.learning.VersionPlanState;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans of tracks and their people as they are read; filtered, sorted and cut in SQL. */
@Dependent
class MoveListRepository {
    private static final String PLANS = """
            SELECT p.id, p.track_id, v.title_da, v.title_en, v.number, p.state, p.not_begun, p.under_way, p.nearly_done,
                p.fingerprint, p.planned_at, d.name, p.run_at, r.name, p.undone_at
            FROM track_plan p JOIN track_version v ON v.id = p.to_version_id
            LEFT JOIN person_directory d ON d.id = p.planned_by LEFT JOIN person_directory r ON r.id = p.run_by""";

    private static final String AFTER = "IF(p.decision = 'MOVE', p.moved_percent, p.percent)";

    private static final String FROM = " FROM track_plan_person p JOIN person_directory d ON d.id = p.person_id";

    private static final String DROPPED = """
            (SELECT GROUP_CONCAT(c.title ORDER BY c.title SEPARATOR ', ') FROM track_waiver w JOIN course c ON c.id = w.course_id
            WHERE p.dropped > 0 AND p.decision = 'MOVE' AND w.person_id = p.person_id AND w.track_id = k.track_id
                AND EXISTS (SELECT 1 FROM track_course f WHERE f.version_id = p.from_version_id AND f.course_id = c.id)
                AND NOT EXISTS (SELECT 1 FROM track_course n WHERE n.version_id = k.to_version_id AND n.course_id = c.id))""";

    private static final String PEOPLE =
            "SELECT p.person_id, d.name, d.unit_name, v.number, p.stage, p.percent, " + AFTER
                    + ", p.waived, " + DROPPED + ", p.decision, p.exceptional, p.outcome" + FROM
                    + " JOIN track_version v ON v.id = p.from_version_id JOIN track_plan k ON k.id = p.plan_id";

    private static final Map<String, List<String>> SORTS = Map.of(
            "name", List.of("d.family_name", "d.given_name"),
            "unit", List.of("d.unit_name", "d.family_name"),
            "percent", List.of("p.percent", "d.family_name"),
            "after", List.of(AFTER, "d.family_name"));

    private final EntityManager manager;

    @Inject
    MoveListRepository(EntityManager manager) {
        this.manager = manager;
    }

    Optional<TrackPlan> find(TrackPlanId plan) {
        return new SqlQuery(PLANS)
                .and("p.id = ?", plan.value())
                .rows(manager)
                .map(row -> plan(row, counts(plan)))
                .findFirst();
    }

    List<TrackPlan> of(TrackId track) {
        return new SqlQuery(PLANS)
                .and("p.track_id = ?", track.value())
                .and("p.state <> 'DROPPED'")
                .then("ORDER BY p.id DESC LIMIT 20")
                .rows(manager)
                .map(row -> plan(row, List.of()))
                .toList();
    }

    private List<TrackPlan.Count> counts(TrackPlanId plan) {
        return new SqlQuery("SELECT p.stage, p.decision, p.outcome, COUNT(*), FLOOR(AVG(p.percent)), FLOOR(AVG(" + AFTER
                        + ")), SUM(p.decision = 'MOVE' AND p.dropped > 0) FROM track_plan_person p")
                .and("p.plan_id = ?", plan.value())
                .then("GROUP BY p.stage, p.decision, p.outcome"
                        + " ORDER BY FIELD(p.stage, 'NOT_BEGUN', 'UNDER_WAY', 'NEARLY_DONE'), p.decision, p.outcome")
                .rows(manager)
                .map(row -> new TrackPlan.Count(
                        TrackStage.valueOf(Rows.text(row[0])),
                        TrackDecision.valueOf(Rows.text(row[1])),
                        TrackOutcome.valueOf(Rows.text(row[2])),
                        Rows.number(row[3]),
                        (int) Rows.number(row[4]),
                        (int) Rows.number(row[5]),
                        Rows.number(row[6])))
                .toList();
    }

    Page<TrackPlanPerson> people(TrackPlanId plan, TrackPlanFilter filter, PageRequest request) {
        SqlQuery count = restrict(new SqlQuery("SELECT COUNT(*)" + FROM), plan, filter);
        SqlQuery select = restrict(new SqlQuery(PEOPLE), plan, filter)
                .orderedBy(request, SORTS, "d.family_name, d.given_name, p.person_id", "p.person_id");
        return new Page<>(
                select.rows(manager, request).map(MoveListRepository::person).toList(), count.number(manager), request);
    }

    private static SqlQuery restrict(SqlQuery where, TrackPlanId plan, TrackPlanFilter filter) {
        where.and("p.plan_id = ?", plan.value());
        filter.stage().ifPresent(stage -> where.and("p.stage = ?", stage.name()));
        filter.decision().ifPresent(decision -> where.and("p.decision = ?", decision.name()));
        return where.words(filter.text(), "d.name LIKE ? OR d.staff_number LIKE ? OR d.unit_name LIKE ?");
    }

    private static TrackPlan plan(@Nullable Object[] row, List<TrackPlan.Count> counts) {
        Optional<Instant> run = Rows.moment(row[12]);
        return new TrackPlan(
                new TrackPlanId(Rows.number(row[0])),
                new TrackId(Rows.number(row[1])),
                new Wording(Rows.text(row[2]), Rows.text(row[3])),
                (int) Rows.number(row[4]),
                VersionPlanState.valueOf(Rows.text(row[5])),
                new TrackDecisions(
                        TrackDecision.valueOf(Rows.text(row[6])),
                        TrackDecision.valueOf(Rows.text(row[7])),
                        TrackDecision.valueOf(Rows.text(row[8]))),
                Rows.text(row[9]),
                counts,
                Rows.moment(row[10]).orElseThrow(),
                Rows.text(row[11]),
                run,
                Rows.text(row[13]),
                run.map(moment -> moment.plus(MovePlan.UNDO_WITHIN)),
                Rows.moment(row[14]));
    }

    private static TrackPlanPerson person(@Nullable Object[] row) {
        return new TrackPlanPerson(
                new PersonId(Rows.number(row[0])),
                Rows.text(row[1]),
                Rows.text(row[2]),
                (int) Rows.number(row[3]),
                TrackStage.valueOf(Rows.text(row[4])),
                (int) Rows.number(row[5]),
                (int) Rows.number(row[6]),
                (int) Rows.number(row[7]),
                Rows.text(row[8]),
                TrackDecision.valueOf(Rows.text(row[9])),
                Rows.number(row[10]) != 0,
                TrackOutcome.valueOf(Rows.text(row[11])));
    }
}
