package dk.loeft.competence;

import dk.loeft.shared.SqlPart;
import java.time.LocalDate;

/** What is asked of many people, and missing, in the database's words, for other capabilities' queries (ADR 17). */
public final class GapSql {
    /**
     * The level asked of each person in each competence: title and unit go before title, title before unit, of units the
     * nearest one. Person, item, level, version.
     */
    private static final String ASKED = """
            (SELECT t.person_id, t.item_id, t.level, t.version_id FROM (
                SELECT d.id AS person_id, g.item_id, g.level, g.version_id, ROW_NUMBER() OVER (PARTITION BY d.id, g.item_id
                    ORDER BY (p.title <> '' AND p.unit_id IS NOT NULL) DESC, p.title <> '' DESC, u.depth DESC) AS place
                FROM person_directory d
                    JOIN competence_profile p ON p.title IN ('', COALESCE(d.title, ''))
                    LEFT JOIN unit_directory u ON u.id = p.unit_id
                    JOIN competence_profile_version v ON v.profile_id = p.id AND v.valid_from = (SELECT MAX(w.valid_from)
                        FROM competence_profile_version w WHERE w.profile_id = p.id AND w.valid_from <= ?)
                    JOIN competence_profile_target g ON g.version_id = v.id
                    JOIN competence_item i ON i.id = g.item_id AND NOT i.retired
                WHERE (""";

    private static final String OF_THE_NEAREST =
            ") AND (p.unit_id IS NULL OR d.unit_path LIKE CONCAT(u.path, '%'))) t WHERE t.place = 1 AND t.level > 0)";

    private GapSql() {}

    /**
     * A derived table of what is asked: {@code person_id}, {@code item_id}, {@code level}, {@code version_id} of the profile.
     *
     * @param people whom it is told of, a condition over {@code person_directory d}
     */
    public static SqlPart asked(SqlPart people, LocalDate asOf) {
        return SqlPart.of(ASKED, asOf).then(people).then(OF_THE_NEAREST);
    }

    /**
     * A derived table with a row for each person of whom anything is asked: {@code person_id}, in how many competences a level is
     * {@code asked}, and in how many one is missing, {@code gaps}.
     *
     * @param people whom it is told of, a condition over {@code person_directory d}
     */
    public static SqlPart gaps(SqlPart people, LocalDate asOf) {
        SqlPart whose = SqlPart.of("e.person_id IN (SELECT d.id FROM person_directory d WHERE ")
                .then(people)
                .then(")");
        return SqlPart.of(
                        "(SELECT q.person_id, COUNT(*) AS asked, SUM(h.level IS NULL OR h.level < q.level) AS gaps FROM ")
                .then(asked(people, asOf))
                .then(" q LEFT JOIN ")
                .then(LevelSql.counted(whose, asOf))
                .then(" h ON h.person_id = q.person_id AND h.item_id = q.item_id GROUP BY q.person_id)");
    }
}
