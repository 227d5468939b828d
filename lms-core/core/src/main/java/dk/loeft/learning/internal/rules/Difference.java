package dk.loeft.learning.internal.rules;

import dk.loeft.learning.Audience;
import dk.loeft.learning.Due;
import dk.loeft.shared.SqlPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is different between the people under a rule and those in its audience, as one query. Columns: {@code rule_id}, {@code
 * version_id}, {@code person_id}, {@code change_kind}, {@code since}, {@code floor_on}, {@code due_on}, {@code due_before}.
 *
 * <p>The dry run, the run and every later look ask this same query, so they cannot differ.
 */
final class Difference {
    /** Whether somebody is under the rule now. */
    private static final String UNDER = "(m.rule_id IS NOT NULL AND m.until_on IS NULL)";

    private final AudienceSql audiences;

    private final LocalDate day;

    private final String people;

    /** @param people the table that the people are looked up in, with the columns that audiences ask for */
    Difference(AudienceSql audiences, LocalDate day, String people) {
        this.audiences = audiences;
        this.day = day;
        this.people = people;
    }

    /**
     * The difference under all those rules.
     *
     * @param scope who is looked at, over {@code person_directory d}
     */
    SqlPart of(List<Running> rules, SqlPart scope) {
        return SqlPart.join(
                " UNION ALL ",
                rules.stream().flatMap(rule -> of(rule, scope).stream()).toList());
    }

    private List<SqlPart> of(Running rule, SqlPart scope) {
        List<SqlPart> parts = new ArrayList<>();
        if (isNarrow(rule.audience())) {
            parts.add(dated(rule, entering(rule, scope), "z.change_kind", "TRUE"));
            parts.add(leaving(rule, scope));
        } else {
            parts.add(dated(rule, crossing(rule, scope), "z.change_kind", "TRUE"));
        }
        if (rule.fresh()) {
            // Whose date the new terms alone would set earlier keeps it by a floor, and that is written down too.
            parts.add(dated(
                    rule,
                    staying(rule, scope),
                    "IF(z.due_on <> z.due_before, 'DUE', 'KEPT')",
                    "z.due_on <> z.due_before OR z.bare < z.due_before"));
        } else if (rule.due().anchor() instanceof Due.Joining) {
            parts.add(dated(rule, staying(rule, scope), "z.change_kind", "z.due_on <> z.due_before"));
        }
        return parts;
    }

    /**
     * Whether the index over units finds those who are in, so that it is cheaper to look for who enters and who leaves than to go
     * through everybody once.
     */
    static boolean isNarrow(Audience audience) {
        return audience instanceof Audience.InUnit
                || (audience instanceof Audience.AllOf
                        && audience.parts().stream().anyMatch(Difference::isNarrow));
    }

    /** Adds the due date to rows that lack it; who leaves keeps the one there was. */
    private static SqlPart dated(Running rule, SqlPart rows, String kind, String condition) {
        return SqlPart.of(
                        "SELECT ? AS rule_id, ? AS version_id, z.person_id, " + kind
                                + " AS change_kind, z.since, z.floor_on, IF(z.change_kind = 'LEFT', z.due_before, z.due_on) AS due_on,"
                                + " z.due_before"
                                + " FROM (SELECT y.person_id, y.change_kind, y.since, y.floor_on, y.due_before, ",
                        rule.rule(),
                        rule.version())
                .then(DueSql.bare(rule.due(), "y"))
                .then(" AS bare, ")
                .then(DueSql.own(rule.due(), "y"))
                .then(" AS due_on FROM (")
                .then(rows)
                .then(") y) z WHERE " + condition);
    }

    /** Everybody who is in and was out, or was in and is out. */
    private SqlPart crossing(Running rule, SqlPart scope) {
        String back = "m.until_on >= ?";
        LocalDate lately = day.minusDays(Due.CONTINUITY_DAYS);
        return SqlPart.of(
                        "SELECT d.id AS person_id, d.joined_on, CASE WHEN " + back + " THEN 'RETURNED' WHEN " + UNDER
                                + " THEN 'LEFT' ELSE 'ENTERED' END AS change_kind, IF(" + UNDER + " OR " + back
                                + ", m.since, CAST(? AS DATE)) AS since, CASE WHEN " + UNDER + " THEN m.floor_on WHEN "
                                + back
                                + " THEN LEAST(m.due_on, CAST(? AS DATE)) END AS floor_on, IF(" + UNDER
                                + ", m.due_on, NULL) AS due_before FROM " + people + " d"
                                + " LEFT JOIN assignment_membership m ON m.rule_id = ? AND m.person_id = d.id WHERE ((",
                        lately,
                        lately,
                        day,
                        lately,
                        noticed(rule),
                        rule.rule())
                .then(audiences.in(rule.audience()))
                .then(") IS TRUE) <> " + UNDER + " AND ")
                .then(scope);
    }

    private SqlPart entering(Running rule, SqlPart scope) {
        String back = "m.until_on >= ?";
        LocalDate lately = day.minusDays(Due.CONTINUITY_DAYS);
        return SqlPart.of(
                        "SELECT d.id AS person_id, d.joined_on, IF(" + back
                                + ", 'RETURNED', 'ENTERED') AS change_kind, IF(" + back
                                + ", m.since, CAST(? AS DATE)) AS since, IF(" + back
                                + ", LEAST(m.due_on, CAST(? AS DATE)), NULL) AS floor_on, NULL AS due_before FROM "
                                + people + " d"
                                + " LEFT JOIN assignment_membership m ON m.rule_id = ? AND m.person_id = d.id"
                                + " WHERE (m.rule_id IS NULL OR m.until_on IS NOT NULL) AND ",
                        lately,
                        lately,
                        day,
                        lately,
                        noticed(rule),
                        rule.rule())
                .then(audiences.in(rule.audience()))
                .then(" AND ")
                .then(scope);
    }

    private SqlPart staying(Running rule, SqlPart scope) {
        SqlPart floor =
                rule.fresh() ? SqlPart.of("LEAST(m.due_on, CAST(? AS DATE))", noticed(rule)) : SqlPart.of("m.floor_on");
        return SqlPart.of("SELECT d.id AS person_id, d.joined_on, 'DUE' AS change_kind, m.since, ")
                .then(floor)
                .then(
                        " AS floor_on, m.due_on AS due_before FROM assignment_membership m JOIN " + people
                                + " d ON d.id = m.person_id" + " WHERE m.rule_id = ? AND m.until_on IS NULL AND ",
                        rule.rule())
                .then(audiences.in(rule.audience()))
                .then(" AND ")
                .then(scope);
    }

    private SqlPart leaving(Running rule, SqlPart scope) {
        return SqlPart.of(
                        "SELECT ? AS rule_id, ? AS version_id, m.person_id, 'LEFT' AS change_kind, m.since, m.floor_on, m.due_on,"
                                + " m.due_on AS due_before FROM assignment_membership m JOIN " + people
                                + " d ON d.id = m.person_id"
                                + " WHERE m.rule_id = ? AND m.until_on IS NULL AND ",
                        rule.rule(),
                        rule.version(),
                        rule.rule())
                .then(audiences.out(rule.audience()))
                .then(" AND ")
                .then(scope);
    }

    /** Tightening leaves time from the day it is said. */
    private LocalDate noticed(Running rule) {
        return day.plusDays(rule.due().noticeDays());
    }
}
