package dk.loeft.content.internal.sequenced;

import dk.loeft.content.internal.tracking.StreamedRows;
import dk.loeft.learning.AttemptId;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Sha256;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

@Dependent
class SequencedRepository {
    /**
     * Reads the old rows as they were last committed and does not wait for whoever changes them. An attempt that a launch has
     * begun keeps its own state.
     */
    private static final String COPY = """
            INSERT INTO sequenced_attempt (attempt_id, state, visit, report, visit_seconds, total_seconds, is_open, ended, said,
                wanted, launch_id, updated_at)
            SELECT s.attempt_id, o.state, o.visit, o.report, o.visit_seconds, o.total_seconds, o.is_open, o.ended, o.said, NULL,
                NULL, o.updated_at
            FROM attempt_succession s JOIN sequenced_attempt o ON o.attempt_id = s.succeeds_id
            WHERE s.carry_id = ? AND o.state IS NOT NULL
            ON DUPLICATE KEY UPDATE
                state = IF(sequenced_attempt.launch_id IS NULL, VALUES(state), sequenced_attempt.state),
                visit = IF(sequenced_attempt.launch_id IS NULL, VALUES(visit), sequenced_attempt.visit),
                report = IF(sequenced_attempt.launch_id IS NULL, VALUES(report), sequenced_attempt.report),
                visit_seconds = IF(sequenced_attempt.launch_id IS NULL, VALUES(visit_seconds), sequenced_attempt.visit_seconds),
                total_seconds = IF(sequenced_attempt.launch_id IS NULL, VALUES(total_seconds), sequenced_attempt.total_seconds),
                is_open = IF(sequenced_attempt.launch_id IS NULL, VALUES(is_open), sequenced_attempt.is_open),
                ended = IF(sequenced_attempt.launch_id IS NULL, VALUES(ended), sequenced_attempt.ended),
                said = IF(sequenced_attempt.launch_id IS NULL, VALUES(said), sequenced_attempt.said)""";

    private static final String CARRIED = """
            SELECT a.attempt_id, a.state, a.report, a.total_seconds + a.visit_seconds, a.ended
            FROM attempt_succession s JOIN sequenced_attempt a ON a.attempt_id = s.attempt_id
            WHERE s.carry_id = ? AND a.state IS NOT NULL ORDER BY a.attempt_id""";

    private final EntityManager manager;

    @Inject
    SequencedRepository(EntityManager manager) {
        this.manager = manager;
    }

    Optional<SequencedAttempt> find(AttemptId attempt) {
        return Optional.ofNullable(manager.find(SequencedAttempt.class, attempt.value()));
    }

    /** The attempt's row, held until the end of the transaction. */
    Optional<SequencedAttempt> lock(AttemptId attempt) {
        return Optional.ofNullable(
                manager.find(SequencedAttempt.class, attempt.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    SequencedAttempt add(SequencedAttempt attempt) {
        manager.persist(attempt);
        manager.flush();
        return attempt;
    }

    /** Copies the states of attempts to those that succeed them. */
    void copy(long carrying) {
        manager.flush();
        manager.createNativeQuery(COPY).setParameter(1, carrying).executeUpdate();
    }

    /** The attempts of a carrying as they stand now, one after the other. */
    void eachCarried(long carrying, Consumer<SequencedAttempt> sink) {
        manager.flush();
        StreamedRows.each(
                manager.unwrap(Connection.class),
                CARRIED,
                carrying,
                row -> sink.accept(SequencedAttempt.carried(
                        new AttemptId(row.getLong(1)),
                        row.getBytes(2),
                        row.getBytes(3),
                        Duration.ofSeconds(row.getLong(4)),
                        row.getBoolean(5))));
    }

    /** Whose attempt it is, by its launches. */
    Optional<PersonId> learner(AttemptId attempt) {
        List<?> rows = manager.createNativeQuery("SELECT person_id FROM launch WHERE attempt_id = ? LIMIT 1")
                .setParameter(1, attempt.value())
                .getResultList();
        return rows.stream().findFirst().map(key -> new PersonId(((Number) key).longValue()));
    }

    /** What is known of the objectives that the person's courses share, of those that are named, by identifier. */
    Map<String, String> objectives(PersonId person, List<String> names) {
        return shared(
                "SELECT objective, standing FROM sequenced_objective WHERE person_id = ? AND objective_hash IN ",
                person,
                names);
    }

    /** What the data stores that the person's courses share hold, of those that are named, by identifier. */
    Map<String, String> stores(PersonId person, List<String> names) {
        return shared(
                "SELECT store, content FROM sequenced_store WHERE person_id = ? AND store_hash IN ", person, names);
    }

    private Map<String, String> shared(String query, PersonId person, List<String> names) {
        Map<String, String> found = new LinkedHashMap<>();
        if (names.isEmpty()) {
            return found;
        }
        String places = "?, ".repeat(names.size() - 1) + "?";
        var sql = manager.createNativeQuery(query + "(" + places + ")").setParameter(1, person.value());
        for (int at = 0; at < names.size(); at++) {
            sql.setParameter(at + 2, Sha256.hex(names.get(at)));
        }
        for (Object each : sql.getResultList()) {
            @Nullable Object[] row = (@Nullable Object[]) each;
            found.put(String.valueOf(row[0]), String.valueOf(row[1]));
        }
        return found;
    }

    void putObjective(PersonId person, String name, String standing, Instant now) {
        put(
                "INSERT INTO sequenced_objective (person_id, objective_hash, objective, standing, updated_at) VALUES (?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE standing = VALUES(standing), updated_at = VALUES(updated_at)",
                person,
                name,
                standing,
                now);
    }

    void putStore(PersonId person, String name, String content, Instant now) {
        put(
                "INSERT INTO sequenced_store (person_id, store_hash, store, content, updated_at) VALUES (?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE content = VALUES(content), updated_at = VALUES(updated_at)",
                person,
                name,
                content,
                now);
    }

    private void put(String sql, PersonId person, String name, String value, Instant now) {
        manager.createNativeQuery(sql)
                .setParameter(1, person.value())
                .setParameter(2, Sha256.hex(name))
                .setParameter(3, name)
                .setParameter(4, value)
                .setParameter(5, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
    }
}
