package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.TrackVersionId;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Does in tracks what the journal of a run of rules says, in statements whose number depends on nothing. */
@Dependent
class TrackRequirementRepository {
    /** Who is given which track by a run, or loses it. */
    private static final String TOUCHED =
            "(SELECT DISTINCT j.person_id, r.target_key AS track_id FROM assignment_journal j"
                    + " JOIN assignment_rule r ON r.id = j.rule_id AND r.target_kind = 'track' WHERE j.run_id = ?) t";

    /** The rules under which somebody is given a track now. */
    private static final String UNDER = " FROM assignment_membership m JOIN assignment_rule r ON r.id = m.rule_id"
            + " WHERE m.until_on IS NULL AND r.target_kind = 'track'";

    private static final String STILL =
            "EXISTS (SELECT 1" + UNDER + " AND m.person_id = t.person_id AND r.target_key = t.track_id)";

    private final EntityManager manager;

    @Inject
    TrackRequirementRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Those whom the run brings into tracks, or who stay in them. */
    List<PersonId> people(long run) {
        List<?> keys = new SqlQuery("SELECT DISTINCT t.person_id FROM " + TOUCHED, run)
                .and(STILL)
                .then("ORDER BY t.person_id")
                .on(manager)
                .getResultList();
        return keys.stream().map(key -> new PersonId(Rows.number(key))).toList();
    }

    /** The published versions of the tracks that the run is about. */
    List<TrackVersionId> versions(long run) {
        List<?> keys = new SqlQuery(
                        "SELECT DISTINCT k.published_version_id FROM " + TOUCHED + " JOIN track k ON k.id = t.track_id",
                        run)
                .and("k.state = 'PUBLISHED'")
                .on(manager)
                .getResultList();
        return keys.stream().map(key -> new TrackVersionId(Rows.number(key))).toList();
    }

    /** Puts in those who entered, sets due dates anew, and takes out those who had not begun. */
    void apply(long run, Instant now) {
        update(
                "INSERT IGNORE INTO track_enrolment (person_id, track_id, version_id, by_rule, enrolled_at)"
                        + " SELECT t.person_id, t.track_id, k.published_version_id, TRUE, ? FROM " + TOUCHED
                        + " JOIN track k ON k.id = t.track_id AND k.state = 'PUBLISHED' WHERE " + STILL,
                TrackEnrolmentRepository.column(now),
                run);
        update(
                "UPDATE track_enrolment e JOIN " + TOUCHED + " ON t.person_id = e.person_id AND t.track_id = e.track_id"
                        + " SET e.due_on = NULLIF(LEAST(COALESCE(e.hand_due_on, DATE '9999-12-31'), COALESCE((SELECT MIN(m.due_on)"
                        + UNDER
                        + " AND m.person_id = e.person_id AND r.target_key = e.track_id), DATE '9999-12-31')), DATE '9999-12-31')",
                run);
        update(
                "DELETE e FROM track_enrolment e JOIN " + TOUCHED
                        + " ON t.person_id = e.person_id AND t.track_id = e.track_id"
                        + " WHERE e.by_rule AND e.percent = 0 AND e.completed_at IS NULL AND e.due_on IS NULL",
                run);
    }

    /** Those whom the run is about, as a condition over {@code track_enrolment e}. */
    static SqlPart touched(long run) {
        return SqlPart.of(
                "EXISTS (SELECT 1 FROM " + TOUCHED + " WHERE t.person_id = e.person_id AND t.track_id = e.track_id)",
                run);
    }

    /** Those whom the run put in, or gave another date, as a condition over {@code track_enrolment e}. */
    static SqlPart given(long run) {
        return SqlPart.of(
                "EXISTS (SELECT 1 FROM assignment_journal j JOIN assignment_rule r ON r.id = j.rule_id WHERE j.run_id = ?"
                        + " AND r.target_kind = 'track' AND r.target_key = e.track_id AND j.person_id = e.person_id"
                        + " AND j.change_kind IN ('ENTERED', 'RETURNED', 'DUE'))",
                run);
    }

    private void update(String sql, Object... values) {
        new SqlQuery(sql, values).on(manager).executeUpdate();
    }
}
