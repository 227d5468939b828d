package dk.loeft.competence.internal;

import dk.loeft.competence.LevelSql;
import dk.loeft.shared.SqlPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The rule of evidence and the precedence of profiles, for sets of people in the database's words. */
final class StandingSql {
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
                WHERE d.id IN (%s) AND (p.unit_id IS NULL OR d.unit_path LIKE CONCAT(u.path, '%%'))) t
                WHERE t.place = 1 AND t.level > 0)""";

    private StandingSql() {}

    /** A part of a query with the values for its question marks. */
    record Part(String sql, List<Object> values) {}

    static Part counted(Collection<Long> people, LocalDate asOf) {
        SqlPart counted =
                LevelSql.counted(new SqlPart("e.person_id IN (" + marks(people) + ")", List.copyOf(people)), asOf);
        return new Part(counted.sql(), counted.values());
    }

    static Part asked(Collection<Long> people, LocalDate asOf) {
        List<Object> values = new ArrayList<>(List.of(asOf));
        values.addAll(people);
        return new Part(ASKED.formatted(marks(people)), values);
    }

    /** A question mark for each, {@code NULL} for none. */
    static String marks(Collection<?> keys) {
        return keys.isEmpty() ? "NULL" : String.join(",", Collections.nCopies(keys.size(), "?"));
    }
}
