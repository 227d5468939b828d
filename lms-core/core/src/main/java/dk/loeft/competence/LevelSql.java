package dk.loeft.competence;

import dk.loeft.shared.SqlPart;
import java.time.LocalDate;

/**
 * Levels of many people in the database's words, for other capabilities' queries. What counts on a day cannot be a view, for a
 * view takes no day.
 */
public final class LevelSql {
    /** {@link dk.loeft.competence.engine.EvidenceRule#standing} for each person and competence: person, item, level, evidence. */
    private static final String COUNTED = """
            (SELECT c.person_id, c.item_id, c.level, c.id FROM (
                SELECT e.person_id, e.item_id, e.level, e.id, ROW_NUMBER() OVER (PARTITION BY e.person_id, e.item_id
                    ORDER BY CASE f.choice WHEN 'HIGHEST' THEN -e.level
                        WHEN 'BY_PRIORITY' THEN FIND_IN_SET(e.source, f.source_order) ELSE 0 END,
                        e.given_on DESC, e.id DESC) AS place
                FROM competence_evidence e JOIN competence_item i ON i.id = e.item_id
                    JOIN competence_framework f ON f.id = i.framework_id
                WHERE %s AND e.given_on <= ? AND (e.expires_on IS NULL OR e.expires_on >= ?)
                    AND (e.withdrawn_on IS NULL OR e.withdrawn_on > ?)) c WHERE c.place = 1)""";

    private LevelSql() {}

    /**
     * A derived table of what counts on a day: {@code person_id}, {@code item_id}, {@code level}, {@code id} of the evidence.
     *
     * @param restriction which evidence is looked at, over {@code competence_evidence e}; it must not tell evidence of the same
     *     person and competence apart
     */
    public static SqlPart counted(SqlPart restriction, LocalDate asOf) {
        return new SqlPart(COUNTED.formatted(restriction.sql()), restriction.values()).then("", asOf, asOf, asOf);
    }

    /** A query for the keys of the people who have the competence at that level or a higher one on a day. */
    public static SqlPart peopleAt(CompetenceId competence, int level, LocalDate asOf) {
        SqlPart counted = counted(SqlPart.of("e.item_id = ?", competence.value()), asOf);
        return SqlPart.of("SELECT s.person_id FROM ").then(counted).then(" s WHERE s.level >= ?", level);
    }
}
