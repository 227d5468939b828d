package dk.loeft.competence.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The rule of evidence and the precedence of profiles, for sets of people in the database's words. */
final class StandingSql {
    /** {@link dk.loeft.competence.engine.EvidenceRule#standing} for each person and competence: person, item, level, evidence. */
    private static final String COUNTED = """
            (SELECT c.person_id, c.item_id, c.level, c.id FROM (
                SELECT e.person_id, e.item_id, e.level, e.id, ROW_NUMBER() OVER (PARTITION BY e.person_id, e.item_id
                    ORDER BY CASE f.choice WHEN 'HIGHEST' THEN -e.level
                        WHEN 'BY_PRIORITY' THEN FIND_IN_SET(e.source, f.source_order) ELSE 0 END,
                        e.given_on DESC, e.id DESC) AS place
                FROM competence_evidence e JOIN competence_item i ON i.id = e.item_id
                    JOIN competence_framework f ON f.id = i.framework_id
                WHERE e.person_id IN (%s) AND e.given_on <= ? AND (e.expires_on IS NULL OR e.expires_on >= ?)
                    AND (e.withdrawn_on IS NULL OR e.withdrawn_on > ?)) c WHERE c.place = 1)""";

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
        List<Object> values = new ArrayList<>(people);
        values.addAll(List.of(asOf, asOf, asOf));
        return new Part(COUNTED.formatted(marks(people)), values);
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
