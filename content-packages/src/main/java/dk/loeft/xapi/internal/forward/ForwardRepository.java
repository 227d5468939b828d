package dk.loeft.xapi.internal.forward;

import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.xapi.ForwardFailure;
import dk.loeft.xapi.ForwardInput;
import dk.loeft.xapi.LrsForwardFailureId;
import dk.loeft.xapi.LrsForwardId;
import dk.loeft.xapi.internal.Digest;
import dk.loeft.xapi.internal.Sql;
import dk.loeft.xapi.internal.forward.Consignment.Refused;
import dk.loeft.xapi.internal.statements.Stock;
import dk.loeft.xapi.model.XapiVersion;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The rows of other record stores and of what they refused. */
@Dependent
class ForwardRepository {
    private static final String COLUMNS =
            "SELECT id, name, endpoint, user_name, secret, version, verb, activity, active,"
                    + " delivered, last_success FROM lrs_forward";

    private static final int LONGEST_REASON = 1_000;

    private final EntityManager manager;

    @Inject
    ForwardRepository(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * Another store.
     *
     * @param secret sealed
     * @param delivered up to that key everything was sent
     */
    record Forward(
            LrsForwardId id,
            ForwardInput input,
            byte[] secret,
            boolean active,
            long delivered,
            Optional<Instant> lastSuccess) {}

    List<Forward> list() {
        return sql().list(COLUMNS + " ORDER BY name, id", ForwardRepository::forward);
    }

    Optional<Forward> find(LrsForwardId id) {
        return sql().first(COLUMNS + " WHERE id = ?", ForwardRepository::forward, id.value());
    }

    /** Locked until the transaction ends. */
    Optional<Forward> findForUpdate(LrsForwardId id) {
        return sql().first(COLUMNS + " WHERE id = ? FOR UPDATE", ForwardRepository::forward, id.value());
    }

    LrsForwardId add(ForwardInput input, long delivered, Instant now) {
        return new LrsForwardId(sql().first(
                        "INSERT INTO lrs_forward (name, endpoint, user_name, secret, version, verb, activity, active,"
                                + " delivered, created_at) VALUES (?, ?, ?, '', ?, ?, ?, TRUE, ?, ?) RETURNING id",
                        row -> row.getLong(1),
                        input.name(),
                        input.endpoint(),
                        input.user(),
                        input.version().text(),
                        input.verb(),
                        input.activity(),
                        delivered,
                        column(now))
                .orElseThrow());
    }

    void change(LrsForwardId id, ForwardInput input) {
        sql().update(
                        "UPDATE lrs_forward SET name = ?, endpoint = ?, user_name = ?, version = ?, verb = ?, activity"
                                + " = ? WHERE id = ?",
                        input.name(),
                        input.endpoint(),
                        input.user(),
                        input.version().text(),
                        input.verb(),
                        input.activity(),
                        id.value());
    }

    void keepSecret(LrsForwardId id, byte[] sealed) {
        sql().update("UPDATE lrs_forward SET secret = ? WHERE id = ?", sealed, id.value());
    }

    void activate(LrsForwardId id, boolean active) {
        sql().update("UPDATE lrs_forward SET active = ? WHERE id = ?", active, id.value());
    }

    void deliveredUpTo(LrsForwardId id, long key) {
        sql().update("UPDATE lrs_forward SET delivered = ? WHERE id = ?", key, id.value());
    }

    void succeeded(LrsForwardId id, Instant now) {
        sql().update("UPDATE lrs_forward SET last_success = ? WHERE id = ?", column(now), id.value());
    }

    void remove(LrsForwardId id) {
        sql().update("DELETE FROM lrs_forward WHERE id = ?", id.value());
    }

    void refuse(LrsForwardId id, List<Refused> refused, Instant now) {
        if (!refused.isEmpty()) {
            sql().insert(
                            "INSERT INTO lrs_forward_failure (forward_id, statement, statement_id, reason, failed_at)"
                                    + " VALUES",
                            "ON DUPLICATE KEY UPDATE reason = VALUE(reason), failed_at = VALUE(failed_at)",
                            refused.stream()
                                    .map(each -> new Object[] {
                                        id.value(),
                                        each.key(),
                                        Digest.bytes(each.id()),
                                        each.reason().length() > LONGEST_REASON
                                                ? each.reason().substring(0, LONGEST_REASON)
                                                : each.reason(),
                                        column(now)
                                    })
                                    .toList());
        }
    }

    /** The key of the statement that was refused; absent if it has arrived since. */
    Optional<Long> refused(LrsForwardId id, long failure) {
        return sql().first(
                        "SELECT statement FROM lrs_forward_failure WHERE id = ? AND forward_id = ?",
                        row -> row.getLong(1),
                        failure,
                        id.value());
    }

    void arrived(long failure) {
        sql().update("DELETE FROM lrs_forward_failure WHERE id = ?", failure);
    }

    long failures(LrsForwardId id) {
        return sql().first(
                        "SELECT COUNT(*) FROM lrs_forward_failure WHERE forward_id = ?",
                        row -> row.getLong(1),
                        id.value())
                .orElse(0L);
    }

    List<Long> failureKeys(LrsForwardId id) {
        return sql().list(
                        "SELECT id FROM lrs_forward_failure WHERE forward_id = ? ORDER BY statement",
                        row -> row.getLong(1),
                        id.value());
    }

    Page<ForwardFailure> failures(LrsForwardId id, PageRequest page) {
        List<ForwardFailure> rows = sql().list(
                        "SELECT id, statement_id, statement, reason, failed_at FROM lrs_forward_failure"
                                + " WHERE forward_id = ? ORDER BY statement LIMIT ? OFFSET ?",
                        row -> new ForwardFailure(
                                new LrsForwardFailureId(row.getLong(1)),
                                Digest.uuid(row.getBytes(2)),
                                Stock.stored(row.getLong(3)),
                                row.getString(4),
                                moment(row, 5).orElseThrow()),
                        id.value(),
                        page.size(),
                        page.offset());
        return new Page<>(rows, failures(id), page);
    }

    private static Forward forward(ResultSet row) throws SQLException {
        ForwardInput input = new ForwardInput(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Optional.empty(),
                XapiVersion.of(row.getString(6)).orElseThrow(),
                row.getString(7),
                row.getString(8));
        return new Forward(
                new LrsForwardId(row.getLong(1)),
                input,
                row.getBytes(5),
                row.getBoolean(9),
                row.getLong(10),
                moment(row, 11));
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(moment -> moment.toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private Sql sql() {
        return new Sql(manager.unwrap(Connection.class));
    }
}
