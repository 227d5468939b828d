package dk.loeft.content.internal.tracking;

import dk.loeft.learning.AttemptId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** States of items on their way from attempts to those that succeed them; one statement, however many there are. */
@Dependent
class CarryRepository {
    /**
     * Reads the old rows as they were last committed and does not wait for whoever changes them (READ COMMITTED). The launch is
     * left out: no launch of the new attempt has reported. A part that was reported there by now keeps its state.
     */
    private static final String COPY = """
            INSERT INTO sco_tracking (attempt_id, item_id, lesson_status, status_set, success, score_raw, score_min, score_max,
                session_exit, hundredths_before, hundredths_total, elements, opened_at, launch_id, updated_at)
            SELECT s.attempt_id, m.fresh, t.lesson_status, t.status_set, t.success, t.score_raw, t.score_min, t.score_max,
                t.session_exit, t.hundredths_before, t.hundredths_total, t.elements, t.opened_at, NULL, t.updated_at
            FROM attempt_succession s JOIN sco_tracking t ON t.attempt_id = s.succeeds_id
            JOIN JSON_TABLE(?, '$[*]' COLUMNS (old BIGINT PATH '$[0]', fresh BIGINT PATH '$[1]')) m ON m.old = t.item_id
            WHERE s.carry_id = ?
            ON DUPLICATE KEY UPDATE
                lesson_status = IF(sco_tracking.launch_id IS NULL, VALUES(lesson_status), sco_tracking.lesson_status),
                status_set = IF(sco_tracking.launch_id IS NULL, VALUES(status_set), sco_tracking.status_set),
                success = IF(sco_tracking.launch_id IS NULL, VALUES(success), sco_tracking.success),
                score_raw = IF(sco_tracking.launch_id IS NULL, VALUES(score_raw), sco_tracking.score_raw),
                score_min = IF(sco_tracking.launch_id IS NULL, VALUES(score_min), sco_tracking.score_min),
                score_max = IF(sco_tracking.launch_id IS NULL, VALUES(score_max), sco_tracking.score_max),
                session_exit = IF(sco_tracking.launch_id IS NULL, VALUES(session_exit), sco_tracking.session_exit),
                hundredths_before = IF(sco_tracking.launch_id IS NULL, VALUES(hundredths_before), sco_tracking.hundredths_before),
                hundredths_total = IF(sco_tracking.launch_id IS NULL, VALUES(hundredths_total), sco_tracking.hundredths_total),
                elements = IF(sco_tracking.launch_id IS NULL, VALUES(elements), sco_tracking.elements),
                opened_at = COALESCE(sco_tracking.opened_at, VALUES(opened_at))""";

    private static final String STATES = """
            SELECT t.item_id, t.lesson_status, t.status_set, t.success, t.score_raw, t.score_min, t.score_max, t.session_exit,
                t.hundredths_before, t.hundredths_total, t.opened_at IS NOT NULL, t.attempt_id
            FROM attempt_succession s JOIN sco_tracking t ON t.attempt_id = s.attempt_id WHERE s.carry_id = ?
            ORDER BY t.attempt_id""";

    private static final int ATTEMPT = 11;

    private final EntityManager manager;

    @Inject
    CarryRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Copies what the succeeded attempts know of the items on the left to the items on the right. */
    void copy(long carrying, ItemPairs items) {
        manager.flush();
        manager.createNativeQuery(COPY)
                .setParameter(1, items.json())
                .setParameter(2, carrying)
                .executeUpdate();
    }

    /** Hands out what each attempt of the carrying knows now, one attempt after the other. */
    void eachAttempt(long carrying, BiConsumer<AttemptId, Map<Long, TrackedItem>> sink) {
        AttemptRows<TrackedItem> attempts = new AttemptRows<>(sink);
        manager.flush();
        StreamedRows.each(manager.unwrap(Connection.class), STATES, carrying, row -> {
            @Nullable Object[] columns = new @Nullable Object[ATTEMPT];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = row.getObject(i + 1);
            }
            attempts.add(row.getLong(ATTEMPT + 1), row.getLong(1), TrackingRepository.tracked(columns));
        });
        attempts.finish();
    }
}
