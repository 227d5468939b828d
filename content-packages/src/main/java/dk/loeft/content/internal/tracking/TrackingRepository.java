package dk.loeft.content.internal.tracking;

import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.ScoState;
import dk.loeft.content.engine.Score;
import dk.loeft.content.engine.Success;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Dependent
class TrackingRepository {
    private static final int MILLIS = 10;

    private final EntityManager manager;

    @Inject
    TrackingRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** How a content package addresses a person: by family and given name (RTE 3.4.4, {@code cmi.core.student_name}). */
    record Learner(String familyName, String givenName, String language) {}

    OpenLaunch add(OpenLaunch launch) {
        manager.persist(launch);
        manager.flush();
        return launch;
    }

    /** Makes the row of an attempt and an item if it is missing. Looks first: inserting in vain would wait for commits. */
    void prepare(TrackingKey key, ScoTracking fresh) {
        Number found = (Number)
                manager.createNativeQuery("SELECT COUNT(*) FROM sco_tracking WHERE attempt_id = ? AND item_id = ?")
                        .setParameter(1, key.attempt().value())
                        .setParameter(2, key.item())
                        .getSingleResult();
        if (found.longValue() == 0) {
            manager.persist(fresh);
            manager.flush();
        }
    }

    Optional<OpenLaunch> byToken(LaunchToken token) {
        return manager.createQuery("SELECT l FROM OpenLaunch l WHERE l.tokenHash = ?1", OpenLaunch.class)
                .setParameter(1, token.hash())
                .getResultStream()
                .findFirst();
    }

    Optional<AttemptId> attemptOf(long launch) {
        return manager.createQuery("SELECT l.attemptId FROM OpenLaunch l WHERE l.id = ?1", Long.class)
                .setParameter(1, launch)
                .getResultStream()
                .findFirst()
                .map(AttemptId::new);
    }

    /**
     * The attempts that an attempt is linked to by successions, in either direction: whoever goes back to one that was set aside
     * may have unsent work of the one that took its place. Only those whose packages are of the same standard as the item's:
     * players of two standards do not understand each other's work.
     */
    List<AttemptId> former(TrackingKey key) {
        List<?> rows = manager.createNativeQuery("""
                    WITH RECURSIVE line (id) AS (
                        SELECT CAST(? AS SIGNED)
                        UNION SELECT s.succeeds_id FROM line l JOIN attempt_succession s ON s.attempt_id = l.id
                        UNION SELECT s.attempt_id FROM line l JOIN attempt_succession s ON s.succeeds_id = l.id)
                    SELECT id FROM line WHERE id <> ? AND EXISTS (
                        SELECT 1 FROM launch o JOIN content_item i ON i.id = o.item_id JOIN content_package p ON p.id = i.package_id
                        WHERE o.attempt_id = line.id AND p.standard = (
                            SELECT q.standard FROM content_item j JOIN content_package q ON q.id = j.package_id WHERE j.id = ?))
                    ORDER BY id DESC LIMIT 20\
                    """)
                .setParameter(1, key.attempt().value())
                .setParameter(2, key.attempt().value())
                .setParameter(3, key.item())
                .getResultList();
        return rows.stream().map(row -> new AttemptId(number(row))).toList();
    }

    /** Holds off every other change of the attempt's tracking until the end of the transaction. */
    void lock(AttemptId attempt) {
        manager.createNativeQuery("SELECT item_id FROM sco_tracking WHERE attempt_id = ? ORDER BY item_id FOR UPDATE")
                .setParameter(1, attempt.value())
                .getResultList();
    }

    Optional<OpenLaunch> launch(long id) {
        return Optional.ofNullable(manager.find(OpenLaunch.class, id));
    }

    Optional<OpenLaunch> newestLaunch(AttemptId attempt, long item) {
        return manager.createQuery(
                        "SELECT l FROM OpenLaunch l WHERE l.attemptId = ?1 AND l.itemId = ?2 ORDER BY l.id DESC",
                        OpenLaunch.class)
                .setParameter(1, attempt.value())
                .setParameter(2, item)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<OpenLaunch> lockLaunch(long launch) {
        return Optional.ofNullable(manager.find(OpenLaunch.class, launch, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A launch of that attempt, its row locked; to be asked for after {@link #lock}. */
    Optional<OpenLaunch> lockLaunch(long launch, AttemptId attempt) {
        return lockLaunch(launch).filter(found -> found.key().attempt().equals(attempt));
    }

    Optional<ScoTracking> find(TrackingKey key) {
        return Optional.ofNullable(manager.find(ScoTracking.class, key));
    }

    ScoTracking tracking(TrackingKey key) {
        return find(key).orElseThrow(() -> new IllegalStateException("A launch without its row of tracking"));
    }

    /** The state of every item of the attempt that was launched, by key of the item; one statement, without the elements. */
    Map<Long, TrackedItem> states(AttemptId attempt) {
        manager.flush();
        List<?> rows =
                manager.createNativeQuery("""
                    SELECT item_id, lesson_status, status_set, success, score_raw, score_min, score_max, session_exit,
                    hundredths_before, hundredths_total, opened_at IS NOT NULL FROM sco_tracking WHERE attempt_id = ?\
                    """).setParameter(1, attempt.value()).getResultList();
        Map<Long, TrackedItem> states = new HashMap<>();
        for (Object each : rows) {
            @Nullable Object[] row = (@Nullable Object[]) each;
            states.put(number(row[0]), tracked(row));
        }
        return states;
    }

    /** The columns of {@link #states}. */
    static TrackedItem tracked(@Nullable Object[] row) {
        return new TrackedItem(state(row), truth(row[10]));
    }

    private static ScoState state(@Nullable Object[] row) {
        return new ScoState(
                LessonStatus.valueOf(String.valueOf(row[1])),
                truth(row[2]),
                Success.valueOf(String.valueOf(row[3])),
                new Score(decimal(row[4]), decimal(row[5]), decimal(row[6])),
                ScoState.Exit.valueOf(String.valueOf(row[7])),
                Duration.ofMillis(number(row[8]) * MILLIS),
                Duration.ofMillis(number(row[9]) * MILLIS));
    }

    /** The items of the attempt in the order they were last launched, the newest first, and how. */
    List<Launched> launched(AttemptId attempt) {
        List<?> rows = manager.createNativeQuery(
                        "SELECT item_id, launch_mode FROM launch WHERE attempt_id = ? ORDER BY id DESC LIMIT 100")
                .setParameter(1, attempt.value())
                .getResultList();
        List<Launched> launched = new ArrayList<>();
        for (Object each : rows) {
            @Nullable Object[] row = (@Nullable Object[]) each;
            launched.add(new Launched(number(row[0]), LaunchMode.valueOf(String.valueOf(row[1]))));
        }
        return launched;
    }

    record Launched(long item, LaunchMode mode) {}

    Learner learner(PersonId person) {
        @Nullable
        Object[] row = (@Nullable Object[])
                manager.createNativeQuery("SELECT family_name, given_name, language FROM person_directory WHERE id = ?")
                        .setParameter(1, person.value())
                        .getSingleResult();
        return new Learner(String.valueOf(row[0]), String.valueOf(row[1]), String.valueOf(row[2]));
    }

    private static long number(@Nullable Object column) {
        return column instanceof Number number ? number.longValue() : 0;
    }

    private static @Nullable Double decimal(@Nullable Object column) {
        return column instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
    }

    private static boolean truth(@Nullable Object column) {
        return column instanceof Boolean truth ? truth : number(column) != 0;
    }
}
