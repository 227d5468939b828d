package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.TrackDecision;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackPlanId;
import dk.loeft.learning.TrackStage;
import dk.loeft.learning.TrackVersionId;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans for those on older versions of a track, and doing what they say; in statements whose number depends on nothing. */
@Dependent
class MoveRepository {
    private static final String BEHIND = "e.track_id = ? AND e.version_id <> ? AND e.completed_at IS NULL"
            + " AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = e.person_id AND p.left_on <= ?)";

    private final EntityManager manager;

    @Inject
    MoveRepository(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * Somebody on an older version.
     *
     * @param person who
     * @param from the version that the person is on
     * @param percent how much of it is done
     */
    record Behind(PersonId person, TrackVersionId from, int percent) {}

    /**
     * Somebody of a plan, as it says.
     *
     * @param behind where the person is
     * @param moved how much is done of the new version
     * @param waived how many waived courses count there as well
     * @param dropped how many do not
     */
    record Line(Behind behind, int moved, int waived, int dropped) {
        TrackStage stage() {
            return TrackStage.of(behind.percent());
        }
    }

    MovePlan add(MovePlan plan) {
        manager.persist(plan);
        manager.flush();
        return plan;
    }

    /** The plan, held off from every other change until the end of the transaction. */
    MovePlan lock(TrackPlanId plan) {
        MovePlan found = manager.find(MovePlan.class, plan.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new RefusedException("learning.plan.unknown");
        }
        return found;
    }

    /** Plans of the track that were not run are dropped. */
    void dropOpen(TrackId track) {
        new SqlQuery("UPDATE track_plan SET state = 'DROPPED'")
                .and("track_id = ?", track.value())
                .and("state = 'PLANNED'")
                .on(manager)
                .executeUpdate();
    }

    /** How many are behind in each stage: not begun, under way, nearly done. */
    List<Long> counts(TrackId track, TrackVersionId to, LocalDate today) {
        return new SqlQuery("SELECT COALESCE(SUM(e.percent = 0), 0), COALESCE(SUM(e.percent > 0 AND e.percent < "
                        + TrackStage.NEARLY + "), 0), COALESCE(SUM(e.percent >= " + TrackStage.NEARLY
                        + "), 0) FROM track_enrolment e")
                .and(BEHIND, track.value(), to.value(), today)
                .rows(manager)
                .map(row -> List.of(Rows.number(row[0]), Rows.number(row[1]), Rows.number(row[2])))
                .findFirst()
                .orElse(List.of(0L, 0L, 0L));
    }

    /** Who is behind. */
    List<Behind> behind(TrackId track, TrackVersionId to, LocalDate today) {
        return behind(track, to, today, "");
    }

    /** The same, held off from every other change until the end of the transaction. */
    List<Behind> hold(TrackId track, TrackVersionId to, LocalDate today) {
        manager.flush();
        return behind(track, to, today, " FOR UPDATE");
    }

    private List<Behind> behind(TrackId track, TrackVersionId to, LocalDate today, String lock) {
        return new SqlQuery("SELECT e.person_id, e.version_id, e.percent FROM track_enrolment e")
                .and(BEHIND, track.value(), to.value(), today)
                .then("ORDER BY e.id" + lock)
                .rows(manager)
                .map(row -> new Behind(new PersonId(Rows.number(row[0])), new TrackVersionId(Rows.number(row[1])), (int)
                        Rows.number(row[2])))
                .toList();
    }

    /** Writes down what a plan says of each. */
    void write(TrackPlanId plan, List<Line> lines, Map<PersonId, TrackDecision> decisions) {
        String json = lines.stream()
                .map(line -> List.of(
                                line.behind().person().value(),
                                line.behind().from().value(),
                                (long) line.behind().percent(),
                                (long) line.moved(),
                                (long) line.waived(),
                                (long) line.dropped(),
                                decisions.get(line.behind().person()) == TrackDecision.MOVE ? 1L : 0L,
                                (long) line.stage().ordinal())
                        .toString())
                .toList()
                .toString();
        new SqlQuery(
                        "INSERT INTO track_plan_person (plan_id, person_id, from_version_id, percent, moved_percent, waived,"
                                + " dropped, decision, stage, outcome) SELECT ?, j.person, j.version, j.percent, j.moved, j.waived,"
                                + " j.dropped, IF(j.move = 1, 'MOVE', 'KEEP'),"
                                + " ELT(j.stage + 1, 'NOT_BEGUN', 'UNDER_WAY', 'NEARLY_DONE'), 'PLANNED'"
                                + " FROM JSON_TABLE(?, '$[*]' COLUMNS (person BIGINT PATH '$[0]', version BIGINT PATH '$[1]',"
                                + " percent SMALLINT PATH '$[2]', moved SMALLINT PATH '$[3]', waived SMALLINT PATH '$[4]',"
                                + " dropped SMALLINT PATH '$[5]', move SMALLINT PATH '$[6]', stage SMALLINT PATH '$[7]')) j",
                        plan.value(),
                        json)
                .on(manager)
                .executeUpdate();
    }

    /** What is decided for each person of the plan. */
    Map<PersonId, TrackDecision> decisions(TrackPlanId plan) {
        Map<PersonId, TrackDecision> decisions = new HashMap<>();
        new SqlQuery("SELECT p.person_id, p.decision FROM track_plan_person p")
                .and("p.plan_id = ?", plan.value())
                .rows(manager)
                .forEach(row ->
                        decisions.put(new PersonId(Rows.number(row[0])), TrackDecision.valueOf(Rows.text(row[1]))));
        return decisions;
    }

    /** What the plan says of each, as it was written down. */
    List<Line> lines(TrackPlanId plan) {
        return new SqlQuery("SELECT p.person_id, p.from_version_id, p.percent, p.moved_percent, p.waived, p.dropped"
                        + " FROM track_plan_person p")
                .and("p.plan_id = ?", plan.value())
                .rows(manager)
                .map(row -> new Line(
                        new Behind(new PersonId(Rows.number(row[0])), new TrackVersionId(Rows.number(row[1])), (int)
                                Rows.number(row[2])),
                        (int) Rows.number(row[3]),
                        (int) Rows.number(row[4]),
                        (int) Rows.number(row[5])))
                .toList();
    }

    void except(TrackPlanId plan, PersonId person, TrackDecision decision) {
        new SqlQuery("UPDATE track_plan_person SET decision = ?, exceptional = TRUE", decision.name())
                .and("plan_id = ?", plan.value())
                .and("person_id = ?", person.value())
                .on(manager)
                .executeUpdate();
    }

    /** Puts those on the new version of whom the plan says so. */
    void move(MovePlan plan) {
        update(
                "UPDATE track_plan_person p JOIN track_enrolment e ON e.person_id = p.person_id AND e.track_id = ?"
                        + " SET e.version_id = IF(p.decision = 'MOVE', ?, e.version_id),"
                        + " p.outcome = IF(p.decision = 'MOVE', 'MOVED', 'KEPT') WHERE p.plan_id = ?",
                plan.track().value(),
                plan.toVersion().value(),
                plan.id().value());
    }

    /** Puts those back whom the plan moved, but for those who completed the track since or are no longer there. */
    void undo(MovePlan plan) {
        update(
                "UPDATE track_plan_person p LEFT JOIN track_enrolment e ON e.person_id = p.person_id AND e.track_id = ?"
                        + " SET p.outcome = CASE WHEN e.id IS NULL OR e.version_id <> ? THEN 'WENT_ON'"
                        + " WHEN e.completed_at IS NOT NULL AND p.moved_percent < 100 THEN 'FINISHED' ELSE 'UNDONE' END"
                        + " WHERE p.plan_id = ? AND p.outcome = 'MOVED'",
                plan.track().value(),
                plan.toVersion().value(),
                plan.id().value());
        update(
                "UPDATE track_plan_person p JOIN track_enrolment e ON e.person_id = p.person_id AND e.track_id = ?"
                        + " SET e.version_id = p.from_version_id WHERE p.plan_id = ? AND p.outcome = 'UNDONE'",
                plan.track().value(),
                plan.id().value());
    }

    /** Those with an outcome of the plan, as a condition over {@code track_enrolment e}. */
    static SqlPart those(MovePlan plan, String outcome) {
        return SqlPart.of(
                "e.track_id = ? AND e.person_id IN (SELECT p.person_id FROM track_plan_person p WHERE p.plan_id = ?"
                        + " AND p.outcome = ?)",
                plan.track().value(),
                plan.id().value(),
                outcome);
    }

    private void update(String sql, Object... values) {
        new SqlQuery(sql, values).on(manager).executeUpdate();
    }
}
