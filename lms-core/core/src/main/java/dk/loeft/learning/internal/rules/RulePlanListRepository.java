package dk.loeft.learning.internal.rules;

import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.RuleChange;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RulePlan;
import dk.loeft.learning.RulePlanFilter;
import dk.loeft.learning.RulePlanId;
import dk.loeft.learning.RulePlanPerson;
import dk.loeft.learning.RulePlanUnit;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dry runs of rules and their people as they are read; filtered, sorted and cut in SQL. */
@Dependent
class RulePlanListRepository {
    private static final String PLANS = """
            SELECT p.id, p.rule_id, r.title, v.number, r.state <> 'ON', p.day, p.state, p.fingerprint, p.entering, p.leaving,
                p.changing, p.staying, p.everybody, p.made_at, d.name, p.run_at, r.target_kind, r.target_key
            FROM assignment_plan p JOIN assignment_rule r ON r.id = p.rule_id JOIN assignment_rule_version v ON v.id = p.version_id
                LEFT JOIN person_directory d ON d.id = p.made_by""";

    private static final String FROM = " FROM assignment_plan_person p JOIN person_directory d ON d.id = p.person_id";

    private static final Map<String, List<String>> SORTS = Map.of(
            "name", List.of("d.family_name", "d.given_name"),
            "unit", List.of("d.unit_name"),
            "change", List.of("p.change_kind"),
            "due", List.of("p.due_on"));

    private final EntityManager manager;

    private final Targets targets;

    @Inject
    RulePlanListRepository(EntityManager manager, Targets targets) {
        this.manager = manager;
        this.targets = targets;
    }

    Optional<RulePlan> find(RulePlanId plan) {
        return new SqlQuery(PLANS)
                .and("p.id = ?", plan.value())
                .rows(manager)
                .map(this::plan)
                .findFirst();
    }

    private RulePlan plan(@Nullable Object[] row) {
        return new RulePlan(
                new RulePlanId(Rows.number(row[0])),
                new RuleId(Rows.number(row[1])),
                Rows.text(row[2]),
                targets.title(new AssignmentTarget(Rows.text(row[16]), Rows.number(row[17])))
                        .orElse(""),
                (int) Rows.number(row[3]),
                Rows.number(row[4]) == 1,
                Rows.day(row[5]).orElseThrow(),
                RulePlan.State.valueOf(Rows.text(row[6])),
                Rows.text(row[7]),
                Rows.number(row[8]),
                Rows.number(row[9]),
                Rows.number(row[10]),
                Rows.number(row[11]),
                Rows.number(row[12]),
                Rows.moment(row[13]).orElseThrow(),
                Rows.text(row[14]),
                Rows.moment(row[15]));
    }

    Page<RulePlanPerson> people(RulePlanId plan, RulePlanFilter filter, PageRequest page) {
        SqlQuery count = restrict(new SqlQuery("SELECT COUNT(*)" + FROM), plan, filter);
        SqlQuery select = restrict(
                        new SqlQuery(
                                "SELECT d.name, d.title, d.unit_name, p.change_kind, p.due_on, p.due_before" + FROM),
                        plan,
                        filter)
                .orderedBy(page, SORTS, "d.family_name, d.given_name, p.person_id", "p.person_id");
        List<RulePlanPerson> rows = select.rows(manager, page)
                .map(row -> new RulePlanPerson(
                        Rows.text(row[0]),
                        Rows.text(row[1]),
                        Rows.text(row[2]),
                        RuleChange.valueOf(Rows.text(row[3])),
                        Rows.day(row[4]).orElseThrow(),
                        Rows.day(row[5])))
                .toList();
        return new Page<>(rows, count.number(manager), page);
    }

    private static SqlQuery restrict(SqlQuery where, RulePlanId plan, RulePlanFilter filter) {
        where.and("p.plan_id = ?", plan.value());
        filter.change().ifPresent(change -> where.and("p.change_kind = ?", change.name()));
        filter.unit().ifPresent(unit -> where.and(SqlPart.inUnit("d.unit_path", unit.value())));
        return where.words(filter.text(), "d.name LIKE ? OR d.staff_number LIKE ? OR d.unit_name LIKE ?");
    }

    Page<RulePlanUnit> units(RulePlanId plan, PageRequest page) {
        long total = new SqlQuery("SELECT COUNT(DISTINCT COALESCE(d.unit_id, 0))" + FROM)
                .and("p.plan_id = ?", plan.value())
                .number(manager);
        List<RulePlanUnit> rows = new SqlQuery(
                        "SELECT d.unit_id, MAX(d.unit_name), SUM(p.change_kind IN ('ENTERED', 'RETURNED')),"
                                + " SUM(p.change_kind = 'LEFT'), SUM(p.change_kind = 'DUE')" + FROM)
                .and("p.plan_id = ?", plan.value())
                .then("GROUP BY d.unit_id ORDER BY COUNT(*) DESC, MAX(d.unit_name), d.unit_id")
                .rows(manager, page)
                .map(row -> new RulePlanUnit(
                        Optional.ofNullable(row[0]).map(key -> new UnitId(Rows.number(key))),
                        Rows.text(row[1]),
                        Rows.number(row[2]),
                        Rows.number(row[3]),
                        Rows.number(row[4])))
                .toList();
        return new Page<>(rows, total, page);
    }
}
