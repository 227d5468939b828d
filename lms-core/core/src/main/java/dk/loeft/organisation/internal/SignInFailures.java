package dk.loeft.organisation.internal;

import dk.loeft.organisation.engine.SignInDelay;
import dk.loeft.shared.Sha256;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts wrong passwords in a row by the name that was typed, whether it exists or not. A name is kept as its hash. One
 * attempt at a time is looked at for a name, so that a burst gains nothing over a queue.
 */
final class SignInFailures {
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /** MariaDB's ER_LOCK_WAIT_TIMEOUT: with NOWAIT, somebody else holds the row. */
    private static final int HELD = 1205;

    private static final Duration WHILE_HELD = Duration.ofSeconds(1);

    private SignInFailures() {}

    /**
     * Asks to try a password.
     *
     * @return how long to wait instead; absent if the attempt may be made now
     */
    static Optional<Duration> claim(Connection connection, String userName, Instant now) throws SQLException {
        purge(connection, now);
        String name = Sha256.hex(userName);
        try {
            Optional<Instant> next = nextAttempt(connection, name);
            if (next.isEmpty()) {
                begin(connection, name, now);
                next = nextAttempt(connection, name);
            }
            return next.filter(moment -> moment.isAfter(now)).map(moment -> Duration.between(now, moment));
        } catch (SQLException e) {
            if (e.getErrorCode() == HELD) {
                return Optional.of(WHILE_HELD);
            }
            throw e;
        }
    }

    /** Counts a wrong password. Returns how many there were in a row. */
    static int failed(Connection connection, String userName, Instant now) throws SQLException {
        String name = Sha256.hex(userName);
        int failures = 1 + count(connection, name);
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE sign_in_failure SET failures = ?, next_at = ? WHERE name_hash = ?")) {
            update.setInt(1, failures);
            update.setObject(2, utc(now.plus(SignInDelay.after(failures))));
            update.setString(3, name);
            update.executeUpdate();
        }
        return failures;
    }

    /** Forgets what was counted for the name. */
    static int forgive(Connection connection, String userName) throws SQLException {
        return delete(connection, Sha256.hex(userName));
    }

    /** Removes what is a day old, but for rows that somebody holds just now: nobody shall wait for them. */
    private static void purge(Connection connection, Instant now) throws SQLException {
        List<String> old = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT name_hash FROM sign_in_failure WHERE next_at < ? LIMIT 100 FOR UPDATE SKIP LOCKED")) {
            select.setObject(1, utc(now.minus(FORGOTTEN_AFTER)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    old.add(rows.getString(1));
                }
            }
        }
        for (String name : old) {
            delete(connection, name);
        }
    }

    private static int delete(Connection connection, String name) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM sign_in_failure WHERE name_hash = ?")) {
            delete.setString(1, name);
            return delete.executeUpdate();
        }
    }

    private static Optional<Instant> nextAttempt(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT next_at FROM sign_in_failure WHERE name_hash = ? FOR UPDATE NOWAIT")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC))
                        : Optional.empty();
            }
        }
    }

    private static void begin(Connection connection, String name, Instant now) throws SQLException {
        // Two first attempts at once: the second waits here for the first, and is then counted after it.
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT IGNORE INTO sign_in_failure (name_hash, failures, next_at) VALUES (?, 0, ?)")) {
            insert.setString(1, name);
            insert.setObject(2, utc(now));
            insert.executeUpdate();
        }
    }

    private static int count(Connection connection, String name) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT failures FROM sign_in_failure WHERE name_hash = ? FOR UPDATE")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
