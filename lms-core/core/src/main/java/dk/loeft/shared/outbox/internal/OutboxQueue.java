package dk.loeft.shared.outbox.internal;

import dk.loeft.shared.outbox.Lane;
import dk.loeft.shared.outbox.OutboxMessage;
import dk.loeft.shared.outbox.Why;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of the outbox for the one who delivers: each statement is a transaction of its own and locks a row at most. */
@Dependent
class OutboxQueue {
    private static final int LONGEST_REASON = 1_000;

    private final DataSource source;

    @Inject
    OutboxQueue(DataSource source) {
        this.source = source;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    List<Lane> due(Instant now) {
        return list(
                "SELECT m.kind, m.destination FROM (SELECT MIN(id) AS id FROM outbox_message WHERE NOT dead GROUP BY"
                        + " kind, destination) head JOIN outbox_message m ON m.id = head.id WHERE m.due_at <= ?",
                row -> new Lane(row.getString(1), row.getString(2)),
                column(now));
    }

    Optional<OutboxMessage> head(Lane lane) {
        return list(
                        "SELECT id, payload, created_at, due_at, attempts, failure FROM outbox_message"
                                + " WHERE NOT dead AND kind = ? AND destination = ? ORDER BY id LIMIT 1",
                        row -> new OutboxMessage(
                                row.getLong(1),
                                lane,
                                row.getString(2),
                                moment(row, 3),
                                moment(row, 4),
                                row.getInt(5),
                                Optional.ofNullable(row.getString(6)).map(Why::read)),
                        lane.kind(),
                        lane.destination())
                .stream()
                .findFirst();
    }

    void delivered(OutboxMessage message) {
        update("DELETE FROM outbox_message WHERE id = ?", message.id());
    }

    void failed(OutboxMessage message, Why why, Instant due, boolean dead) {
        String reason = why.written();
        update(
                "UPDATE outbox_message SET attempts = attempts + 1, failure = ?, due_at = ?, dead = ? WHERE id = ?",
                reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason,
                column(due),
                dead,
                message.id());
    }

    private <T> List<T> list(String query, Reader<T> reader, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            bind(statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be read", e);
        }
    }

    private void update(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be written", e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
