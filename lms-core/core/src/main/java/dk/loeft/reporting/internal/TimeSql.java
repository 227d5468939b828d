package dk.loeft.reporting.internal;

import dk.loeft.shared.SqlPart;
import java.time.Year;

/** People with the time they spent on learning in a year, as a derived table for sets of any size. */
final class TimeSql {
    private static final String SOME = " IN (SELECT d.id FROM person_directory d WHERE ";

    private TimeSql() {}

    /**
     * A derived table of the people: {@code id}, names, {@code title}, {@code unit_name}, {@code unit_path}, and seconds spent on
     * {@code courses} and {@code elsewhere}.
     */
    static SqlPart of(SqlPart people, Year year) {
        return SqlPart.of("""
                        (SELECT d.id, d.name, d.given_name, d.family_name, d.title, d.unit_name, d.unit_path,
                            COALESCE(c.seconds, 0) AS courses, COALESCE(x.seconds, 0) AS elsewhere
                        FROM person_directory d LEFT JOIN""")
                .then(
                        " (SELECT t.person_id, SUM(t.seconds) AS seconds FROM learning_time_directory t WHERE t.year = ?"
                                + " AND t.person_id" + SOME,
                        year.getValue())
                .then(people)
                .then(") GROUP BY t.person_id) c ON c.person_id = d.id LEFT JOIN")
                .then(
                        " (SELECT e.person_id, SUM(e.seconds) AS seconds FROM external_time_directory e WHERE e.year = ?"
                                + " AND e.person_id" + SOME,
                        year.getValue())
                .then(people)
                .then(") GROUP BY e.person_id) x ON x.person_id = d.id WHERE ")
                .then(people)
                .then(")");
    }
}
