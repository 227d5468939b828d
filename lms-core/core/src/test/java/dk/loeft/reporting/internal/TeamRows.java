package dk.loeft.reporting.internal;

import dk.loeft.competence.CompetenceId;
import dk.loeft.organisation.PersonId;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a team's page is read from.
 *
 * @param today a certificate that expires before is held no more
 */
record TeamRows(RealDatabase database, LocalDate today) {
    /** A municipality with a home, a school and a part of the home; courses, a track and a kind of certificate. */
    void found() {
        database.execute(
                "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0),"
                        + " (2, 1, 'Hjemmeplejen', '/1/2/', 1), (3, 1, 'Skolen', '/1/3/', 1), (4, 2, 'Nord', '/1/2/4/', 2)",
                "INSERT INTO course (id, title, summary, description, language, minutes, state, created_at)"
                        + " VALUES (1, 'Forflytning', '', '', 'da', 10, 'PUBLISHED', NOW()), (2, 'Brand', '', '', 'da', 10, 'PUBLISHED', NOW())",
                "INSERT INTO track (id, state, created_at) VALUES (1, 'PUBLISHED', NOW())",
                "INSERT INTO track_version (id, track_id, number, title_da, title_en, summary_da, summary_en, in_order, sets)"
                        + " VALUES (1, 1, 1, 'Ledelse', 'Leading', '', '', FALSE, '[]')",
                "INSERT INTO certificate_kind (id, code, title) VALUES (1, 'FH', 'Førstehjælp')");
    }

    /** Nobody has anything to do, and nothing is known of anybody. */
    void clear() {
        database.execute(
                "DELETE FROM external_learning",
                "DELETE FROM competence_proof",
                "DELETE FROM competence_evidence",
                "DELETE FROM competence_profile_target",
                "DELETE FROM competence_profile_version",
                "DELETE FROM competence_profile",
                "DELETE FROM enrolment",
                "DELETE FROM track_enrolment",
                "DELETE FROM certification_standing");
    }

    void person(PersonId id, String name, int unit) {
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at) VALUES (%d, 'K%d', '%s', 'Berg', NOW())"
                        .formatted(id.value(), id.value(), name),
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, %d, 'Assistent', FALSE, TRUE, '2020-01-01')"
                        .formatted(id.value(), unit));
    }

    void enrolled(PersonId person, long course, @Nullable LocalDate due) {
        database.execute(
                "INSERT INTO enrolment (person_id, course_id, state, due_on, enrolled_at) VALUES (%d, %d, 'NOT_STARTED', %s, NOW())"
                        .formatted(person.value(), course, day(due)));
    }

    /** Track 1 in its version 1, which are there. */
    void onTrack(PersonId person, @Nullable LocalDate due) {
        database.execute(
                "INSERT INTO track_enrolment (person_id, track_id, version_id, due_on, enrolled_at) VALUES (%d, 1, 1, %s, NOW())"
                        .formatted(person.value(), day(due)));
    }

    void certified(PersonId person, @Nullable LocalDate expires, @Nullable LocalDate due) {
        boolean valid = expires == null || !expires.isBefore(today);
        database.execute("""
                INSERT INTO certification_standing (person_id, kind_id, state, required, valid, expires, expires_sort, due, settled_at)
                VALUES (%d, 1, '%s', TRUE, %b, %s, COALESCE(%s, '9999-12-31'), %s, NOW())""".formatted(
                        person.value(), valid ? "VALID" : "EXPIRED", valid, day(expires), day(expires), day(due)));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "NULL" : "'" + day + "'";
    }

    /** Everybody with the title is asked for a level. */
    void asked(CompetenceId competence, int level) {
        database.execute(
                "INSERT INTO competence_profile (id, title) VALUES (1, 'Assistent')",
                "INSERT INTO competence_profile_version (id, profile_id, valid_from, made_at) VALUES (1, 1, '2020-01-01', NOW())",
                "INSERT INTO competence_profile_target VALUES (1, %d, %d)".formatted(competence.value(), level));
    }

    void shown(PersonId person, CompetenceId competence, int level) {
        database.execute("""
                INSERT INTO competence_evidence (person_id, item_id, level, source, given_on, reference, note, recorded_at)
                VALUES (%d, %d, %d, 'LEADER', '2026-01-01', '', '', NOW())""".formatted(person.value(), competence.value(), level));
    }
}
