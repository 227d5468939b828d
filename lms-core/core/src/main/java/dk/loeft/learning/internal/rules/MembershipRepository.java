package dk.loeft.learning.internal.rules;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.CoursesAssigned;
import dk.loeft.learning.Due;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.spi.RequirementChanges;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Does what the journal of a run says: to memberships, and to the lists of those who are given courses. */
@Dependent
class MembershipRepository {
    /** Who is given which course by a run, or loses it. */
    private static final String TOUCHED = """
            (SELECT DISTINCT j.person_id, r.target_key AS course_id FROM assignment_journal j
                JOIN assignment_rule r ON r.id = j.rule_id AND r.target_kind = 'course' WHERE j.run_id = ?) t""";

    /** The memberships that give a course to a person: from the few rules of the course, not from the many of the person. */
    private static final String GIVING = """
            FROM assignment_rule r JOIN assignment_membership m ON m.rule_id = r.id AND m.person_id = %1$s.person_id
                AND m.until_on IS NULL WHERE r.target_kind = 'course' AND r.target_key = %1$s.course_id)""";

    private static final String BY_RULES = "(SELECT STRAIGHT_JOIN MIN(m.due_on) " + GIVING.formatted("e");

    private static final String GIVEN = "EXISTS (SELECT STRAIGHT_JOIN 1 " + GIVING.formatted("t");

    private final EntityManager manager;

    @Inject
    MembershipRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Memberships as they stand after the run. */
    void apply(long run, LocalDate day) {
        update("""
                INSERT INTO assignment_membership (rule_id, person_id, since, until_on, floor_on, due_on, version_id)
                SELECT j.rule_id, j.person_id, j.since, NULL, j.floor_on, j.due_on, j.version_id FROM assignment_journal j
                WHERE j.run_id = ? AND j.change_kind <> 'LEFT'
                ON DUPLICATE KEY UPDATE since = VALUES(since), until_on = NULL, floor_on = VALUES(floor_on),
                    due_on = VALUES(due_on), version_id = VALUES(version_id)""", run);
        update("""
                UPDATE assignment_journal j JOIN assignment_membership m ON m.rule_id = j.rule_id AND m.person_id = j.person_id
                SET m.until_on = ?, m.version_id = j.version_id WHERE j.run_id = ? AND j.change_kind = 'LEFT'""", day, run);
    }

    /** Those who stay as they are stay under the version that holds now. */
    void holdAll(RuleId rule, RuleVersion version) {
        update(
                "UPDATE assignment_membership SET version_id = ? WHERE rule_id = ? AND until_on IS NULL",
                version.id(),
                rule.value());
    }

    /** How many are under the rule. */
    int people(RuleId rule) {
        return (int) new SqlQuery("SELECT COUNT(*) FROM assignment_membership m")
                .and("m.rule_id = ?", rule.value())
                .and("m.until_on IS NULL")
                .number(manager);
    }

    /** Puts courses on the lists of those who entered, sets due dates anew, and takes off what was not begun. */
    void assignCourses(long run, Instant now) {
        update(
                "INSERT IGNORE INTO enrolment (person_id, course_id, state, enrolled_at, by_rule)"
                        + " SELECT t.person_id, t.course_id, 'NOT_STARTED', ?, TRUE FROM " + TOUCHED
                        + " WHERE " + GIVEN,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                run);
        update(
                "UPDATE enrolment e JOIN " + TOUCHED + " ON t.person_id = e.person_id AND t.course_id = e.course_id"
                        + " SET e.due_on = NULLIF(LEAST(COALESCE(e.hand_due_on, DATE '9999-12-31'), COALESCE("
                        + BY_RULES
                        + ", DATE '9999-12-31')), DATE '9999-12-31')",
                run);
        update(
                "DELETE e FROM enrolment e JOIN " + TOUCHED
                        + " ON t.person_id = e.person_id AND t.course_id = e.course_id"
                        + " WHERE e.by_rule AND e.state = 'NOT_STARTED' AND e.due_on IS NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM attempt a WHERE a.enrolment_id = e.id)",
                run);
    }

    /** The courses that the run gave people, with the dates that hold; those they need not take any more are left out. */
    List<CoursesAssigned.Assigned> assigned(long run) {
        return new SqlQuery("""
                        SELECT DISTINCT e.person_id, e.course_id, c.title, e.due_on
                        FROM assignment_journal j JOIN assignment_rule r ON r.id = j.rule_id
                            JOIN enrolment e ON e.person_id = j.person_id AND e.course_id = r.target_key
                            JOIN course c ON c.id = e.course_id""")
                .and("j.run_id = ?", run)
                .and("r.target_kind = 'course'")
                .and("j.change_kind IN ('ENTERED', 'RETURNED', 'DUE')")
                .and("e.state <> 'COMPLETED' AND e.due_on IS NOT NULL")
                .rows(manager)
                .map(row -> new CoursesAssigned.Assigned(
                        new PersonId(Rows.number(row[0])),
                        new CourseId(Rows.number(row[1])),
                        Rows.text(row[2]),
                        Rows.day(row[3]).orElseThrow()))
                .toList();
    }

    /** The rules that assign something else than courses under which the run changed something, kind by kind. */
    Map<String, List<RequirementChanges.Rule>> elsewhere(long run) {
        Map<String, List<RequirementChanges.Rule>> kinds = new LinkedHashMap<>();
        new SqlQuery("""
                        SELECT DISTINCT r.target_kind, r.id, r.title, v.number, r.target_key, v.due, v.notice_days
                        FROM assignment_journal j JOIN assignment_rule r ON r.id = j.rule_id
                            JOIN assignment_rule_version v ON v.id = j.version_id""")
                .and("j.run_id = ?", run)
                .and("r.target_kind <> 'course'")
                .then("ORDER BY r.target_kind, r.id")
                .rows(manager)
                .forEach(row -> kinds.computeIfAbsent(Rows.text(row[0]), kind -> new ArrayList<>())
                        .add(new RequirementChanges.Rule(
                                new RuleId(Rows.number(row[1])),
                                Rows.text(row[2]),
                                (int) Rows.number(row[3]),
                                Rows.number(row[4]),
                                new Due(TermsText.anchor(Rows.text(row[5])), (int) Rows.number(row[6])))));
        return kinds;
    }

    private void update(String sql, Object... values) {
        new SqlQuery(sql, values).on(manager).executeUpdate();
    }
}
