package dk.loeft.reporting.internal;

import static dk.loeft.reporting.TeamFigures.EXPIRING_DAYS;
import static dk.loeft.reporting.TeamFigures.SOON_DAYS;

import dk.loeft.competence.GapSql;
import dk.loeft.shared.SqlPart;
import java.time.LocalDate;

/** People with what each of them needs, as a derived table for sets of any size. */
final class MemberSql {
    private static final String COLUMNS = """
            (SELECT d.id, d.name, d.given_name, d.family_name, d.title, d.unit_name, d.unit_path,
                COALESCE(c.overdue, 0) + COALESCE(t.overdue, 0) + COALESCE(s.overdue, 0) AS overdue,
                COALESCE(c.soon, 0) + COALESCE(t.soon, 0) AS soon,
                COALESCE(s.expiring, 0) AS expiring, COALESCE(s.valid, 0) AS valid, COALESCE(s.kinds, 0) AS kinds,
                COALESCE(g.gaps, 0) AS gaps,
                LEAST(COALESCE(c.first_due, '9999-12-31'), COALESCE(t.first_due, '9999-12-31'),
                    COALESCE(s.first_due, '9999-12-31')) AS first_due
            FROM person_directory d LEFT JOIN""";

    private static final String COURSES = """
             (SELECT e.person_id, SUM(e.due_on < ?) AS overdue, SUM(e.due_on >= ?) AS soon, MIN(e.due_on) AS first_due
                FROM enrolment_directory e WHERE e.state <> 'COMPLETED' AND e.due_on <= ? AND e.person_id IN (""";

    private static final String TRACKS = """
            ) GROUP BY e.person_id) c ON c.person_id = d.id LEFT JOIN
                (SELECT e.person_id, SUM(e.due_on < ?) AS overdue, SUM(e.due_on >= ?) AS soon, MIN(e.due_on) AS first_due
                FROM track_enrolment_directory e WHERE NOT e.completed AND e.due_on <= ? AND e.person_id IN (""";

    private static final String CERTIFICATES = """
            ) GROUP BY e.person_id) t ON t.person_id = d.id LEFT JOIN
                (SELECT s.person_id, SUM(COALESCE(s.due < ?, FALSE)) AS overdue, SUM(s.valid AND s.expires_sort BETWEEN ? AND ?)
                    AS expiring, SUM(s.valid) AS valid, SUM(s.valid OR s.required) AS kinds, MIN(s.due) AS first_due
                FROM certification_directory s WHERE s.person_id IN (""";

    private static final String SOME = "SELECT d.id FROM person_directory d WHERE ";

    private MemberSql() {}

    /**
     * A derived table of people: {@code id}, names, {@code title}, {@code unit_name}, {@code unit_path}, how many things are {@code
     * overdue}, due {@code soon} and {@code expiring}, how many certificates are {@code valid} of all {@code kinds}, how many
     * {@code gaps}, and the first due date.
     */
    static SqlPart of(Reached reached) {
        SqlPart people = reached.people();
        LocalDate today = reached.today();
        return SqlPart.of(COLUMNS)
                .then(COURSES, today, today, today.plusDays(SOON_DAYS))
                .then(SOME)
                .then(people)
                .then(TRACKS, today, today, today.plusDays(SOON_DAYS))
                .then(SOME)
                .then(people)
                .then(CERTIFICATES, today, today, today.plusDays(EXPIRING_DAYS))
                .then(SOME)
                .then(people)
                .then(") GROUP BY s.person_id) s ON s.person_id = d.id LEFT JOIN ")
                .then(GapSql.gaps(people, today))
                .then(" g ON g.person_id = d.id WHERE ")
                .then(people)
                .then(")");
    }
}
