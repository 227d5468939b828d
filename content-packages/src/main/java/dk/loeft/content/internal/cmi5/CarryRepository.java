package dk.loeft.content.internal.cmi5;

import dk.loeft.content.internal.tracking.AttemptLine;
import dk.loeft.content.internal.tracking.AttemptRows;
import dk.loeft.content.internal.tracking.ItemPairs;
import dk.loeft.content.internal.tracking.StreamedRows;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.spi.Carrying;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Units on their way from registrations to those that succeed them; one statement, however many there are. */
@Dependent
class CarryRepository {
    /** Reads the old rows as they were last committed; a unit whose session was opened in the new registration keeps its own. */
    private static final String COPY = """
            INSERT INTO cmi5_unit (attempt_id, item_id, opened_at, completed_at, passed_at, failed_at, waived_at, waived_because,
                scaled, progress, millis, carried, untold)
            SELECT attempt_id, fresh, opened_at, completed_at, passed_at, failed_at, IF(done, ?, NULL), IF(done, ?, NULL), scaled,
                progress, millis, TRUE, done
            FROM (
                SELECT s.attempt_id, m.fresh, u.opened_at, u.completed_at, u.passed_at, u.failed_at, u.scaled, u.progress, u.millis,
                    u.waived_at IS NOT NULL OR u.satisfied_at IS NOT NULL AND u.opened_at IS NOT NULL AS done
                FROM attempt_succession s JOIN cmi5_unit u ON u.attempt_id = s.succeeds_id
                JOIN JSON_TABLE(?, '$[*]' COLUMNS (old BIGINT PATH '$[0]', fresh BIGINT PATH '$[1]')) m ON m.old = u.item_id
                WHERE s.carry_id = ?) AS former
            ON DUPLICATE KEY UPDATE
                opened_at = IF(cmi5_unit.carried, VALUES(opened_at), cmi5_unit.opened_at),
                completed_at = IF(cmi5_unit.carried, VALUES(completed_at), cmi5_unit.completed_at),
                passed_at = IF(cmi5_unit.carried, VALUES(passed_at), cmi5_unit.passed_at),
                failed_at = IF(cmi5_unit.carried, VALUES(failed_at), cmi5_unit.failed_at),
                untold = IF(cmi5_unit.carried AND cmi5_unit.waived_at IS NULL, VALUES(untold), cmi5_unit.untold),
                waived_because = IF(cmi5_unit.carried AND cmi5_unit.waived_at IS NULL, VALUES(waived_because), cmi5_unit.waived_because),
                waived_at = IF(cmi5_unit.carried AND cmi5_unit.waived_at IS NULL, VALUES(waived_at), cmi5_unit.waived_at),
                scaled = IF(cmi5_unit.carried, VALUES(scaled), cmi5_unit.scaled),
                progress = IF(cmi5_unit.carried, VALUES(progress), cmi5_unit.progress),
                millis = IF(cmi5_unit.carried, VALUES(millis), cmi5_unit.millis)""";

    private static final String STATES = """
            SELECT u.attempt_id, u.item_id, u.opened_at IS NOT NULL, u.completed_at IS NOT NULL, u.passed_at IS NOT NULL,
                u.failed_at IS NOT NULL, u.waived_at IS NOT NULL, u.scaled, u.millis
            FROM attempt_succession s JOIN cmi5_unit u ON u.attempt_id = s.attempt_id WHERE s.carry_id = ?
            ORDER BY u.attempt_id""";

    private final EntityManager manager;

    @Inject
    CarryRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** A unit in the registration of an earlier attempt. */
    record Former(UUID registration, long item) {}

    void copy(Carrying carrying, ItemPairs items) {
        manager.flush();
        manager.createNativeQuery(COPY)
                .setParameter(1, LocalDateTime.ofInstant(carrying.at(), ZoneOffset.UTC))
                .setParameter(2, CarriedUnits.REASON)
                .setParameter(3, items.json())
                .setParameter(4, carrying.id())
                .executeUpdate();
    }

    /** Hands out what each registration of the carrying knows now, one attempt after the other. */
    void eachAttempt(long carrying, BiConsumer<AttemptId, Map<Long, Cmi5Unit>> sink) {
        AttemptRows<Cmi5Unit> attempts = new AttemptRows<>(sink);
        manager.flush();
        StreamedRows.each(manager.unwrap(Connection.class), STATES, carrying, row -> {
            Cmi5Unit unit = Cmi5Unit.carried(
                    new AttemptId(row.getLong(1)),
                    row.getLong(2),
                    new Cmi5Unit.Carried(
                            row.getBoolean(3),
                            row.getBoolean(4),
                            row.getBoolean(5),
                            row.getBoolean(6),
                            row.getBoolean(7),
                            Optional.ofNullable(row.getBigDecimal(8)),
                            row.getLong(9)));
            attempts.add(row.getLong(1), row.getLong(2), unit);
        });
        attempts.finish();
    }

    /** The same unit in the nearest registration that the attempt's one succeeds. */
    Optional<Former> former(AttemptId attempt, long item) {
        List<?> found = manager.createNativeQuery(AttemptLine.EARLIER + """
                    SELECT r.registration, o.id FROM line JOIN cmi5_registration r ON r.attempt_id = line.id
                    JOIN cmi5_unit u ON u.attempt_id = line.id JOIN content_item o ON o.id = u.item_id
                    JOIN content_item n ON n.id = ? AND n.identifier = o.identifier AND n.launch = o.launch
                    ORDER BY line.far LIMIT 1\
                    """)
                .setParameter(1, attempt.value())
                .setParameter(2, item)
                .getResultList();
        return found.stream().findFirst().map(each -> {
            @Nullable Object[] row = (@Nullable Object[]) each;
            return new Former(
                    UUID.fromString(String.valueOf(row[0])), row[1] instanceof Number key ? key.longValue() : 0);
        });
    }
}
