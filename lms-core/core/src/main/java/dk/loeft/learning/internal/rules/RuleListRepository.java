package dk.loeft.learning.internal.rules;

import dk.loeft.learning.LearningState;
import dk.loeft.learning.RuleCause;
import dk.loeft.learning.RuleFilter;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RuleMember;
import dk.loeft.learning.RulePlanId;
import dk.loeft.learning.RuleRow;
import dk.loeft.learning.RuleRun;
import dk.loeft.learning.RuleState;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules, their people and their history as they are read; filtered, sorted and cut in SQL. */
@Dependent
class RuleListRepository {
    private static final String RULES = """
            SELECT r.id, r.title, r.target_kind, r.target_key, COALESCE(c.title, ''), r.state,
                (SELECT COUNT(*) FROM assignment_membership m WHERE m.rule_id = r.id AND m.until_on IS NULL) AS people,
                EXISTS (SELECT 1 FROM assignment_rule_version w WHERE w.rule_id = r.id AND w.in_force_from IS NULL
                    AND r.state <> 'DRAFT'), v.in_force_from
            FROM assignment_rule r LEFT JOIN assignment_rule_version v ON v.id = r.version_id
                LEFT JOIN course c ON r.target_kind = 'course' AND c.id = r.target_key""";

    private static final Map<String, List<String>> RULE_SORTS =
            Map.of("title", List.of("r.title"), "state", List.of("r.state"), "people", List.of("people"));

    private static final String MEMBERS = """
            FROM assignment_membership m JOIN person_directory d ON d.id = m.person_id
                JOIN assignment_rule r ON r.id = m.rule_id
                LEFT JOIN enrolment e ON r.target_kind = 'course' AND e.person_id = m.person_id AND e.course_id = r.target_key""";

    private static final Map<String, List<String>> MEMBER_SORTS = Map.of(
            "name", List.of("d.family_name", "d.given_name"),
            "unit", List.of("d.unit_name"),
            "since", List.of("m.since"),
            "due", List.of("m.due_on"));

    private static final String RUNS = """
            SELECT n.id, n.at, n.cause, COALESCE(b.name, ''), COALESCE(d.name, u.name, ''), MAX(v.number),
                SUM(j.change_kind IN ('ENTERED', 'RETURNED')), SUM(j.change_kind = 'LEFT'), SUM(j.change_kind = 'DUE')
            FROM assignment_journal j JOIN assignment_run n ON n.id = j.run_id
                JOIN assignment_rule_version v ON v.id = j.version_id LEFT JOIN person_directory b ON b.id = n.run_by
                LEFT JOIN person_directory d ON d.id = n.person_id LEFT JOIN unit_directory u ON u.id = n.unit_id""";

    private final EntityManager manager;

    @Inject
    RuleListRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** A row whose target's title is still empty where another capability knows it. */
    record Listed(RuleRow row, long target) {}

    Page<Listed> rules(RuleFilter filter, PageRequest page) {
        SqlQuery count = restrict(new SqlQuery("SELECT COUNT(*) FROM assignment_rule r"), filter);
        SqlQuery select = restrict(new SqlQuery(RULES), filter).orderedBy(page, RULE_SORTS, "r.title, r.id", "r.id");
        return new Page<>(
                select.rows(manager, page).map(RuleListRepository::rule).toList(), count.number(manager), page);
    }

    private static SqlQuery restrict(SqlQuery where, RuleFilter filter) {
        filter.state().ifPresent(state -> where.and("r.state = ?", state.name()));
        return where.words(filter.text(), "r.title LIKE ?");
    }

    private static Listed rule(@Nullable Object[] row) {
        return new Listed(
                new RuleRow(
                        new RuleId(Rows.number(row[0])),
                        Rows.text(row[1]),
                        Rows.text(row[2]),
                        Rows.text(row[4]),
                        RuleState.valueOf(Rows.text(row[5])),
                        Rows.number(row[6]),
                        Rows.number(row[7]) == 1,
                        Rows.day(row[8])),
                Rows.number(row[3]));
    }

    /** The dry run that waits. */
    Optional<RulePlanId> openPlan(RuleId rule) {
        return new SqlQuery("SELECT p.id, p.state FROM assignment_plan p")
                .and("p.rule_id = ?", rule.value())
                .and("p.state = 'OPEN'")
                .rows(manager)
                .map(row -> new RulePlanId(Rows.number(row[0])))
                .findFirst();
    }

    /** How many are under it. */
    long people(RuleId rule) {
        return new SqlQuery("SELECT COUNT(*) FROM assignment_membership m")
                .and("m.rule_id = ?", rule.value())
                .and("m.until_on IS NULL")
                .number(manager);
    }

    Page<RuleMember> members(RuleId rule, String text, PageRequest page) {
        SqlQuery count = restrict(new SqlQuery("SELECT COUNT(*) " + MEMBERS), rule, text);
        SqlQuery select = restrict(
                        new SqlQuery("SELECT m.person_id, d.name, d.unit_name, m.since, m.due_on, e.state " + MEMBERS),
                        rule,
                        text)
                .orderedBy(page, MEMBER_SORTS, "d.family_name, d.given_name, m.person_id", "m.person_id");
        List<RuleMember> rows = select.rows(manager, page)
                .map(row -> new RuleMember(
                        new PersonId(Rows.number(row[0])),
                        Rows.text(row[1]),
                        Rows.text(row[2]),
                        Rows.day(row[3]).orElseThrow(),
                        Rows.day(row[4]).orElseThrow(),
                        Optional.ofNullable(row[5]).map(state -> LearningState.valueOf(state.toString()))))
                .toList();
        return new Page<>(rows, count.number(manager), page);
    }

    private static SqlQuery restrict(SqlQuery where, RuleId rule, String text) {
        return where.and("m.rule_id = ?", rule.value())
                .and("m.until_on IS NULL")
                .words(text, "d.name LIKE ? OR d.staff_number LIKE ? OR d.unit_name LIKE ?");
    }

    Page<RuleRun> history(RuleId rule, PageRequest page) {
        long total = new SqlQuery("SELECT COUNT(DISTINCT j.run_id) FROM assignment_journal j")
                .and("j.rule_id = ?", rule.value())
                .number(manager);
        List<RuleRun> rows = new SqlQuery(RUNS)
                .and("j.rule_id = ?", rule.value())
                .then("GROUP BY n.id ORDER BY n.id DESC")
                .rows(manager, page)
                .map(row -> new RuleRun(
                        Rows.moment(row[1]).orElseThrow(),
                        RuleCause.valueOf(Rows.text(row[2])),
                        Rows.text(row[3]),
                        Rows.text(row[4]),
                        (int) Rows.number(row[5]),
                        Rows.number(row[6]),
                        Rows.number(row[7]),
                        Rows.number(row[8])))
                .toList();
        return new Page<>(rows, total, page);
    }
}
