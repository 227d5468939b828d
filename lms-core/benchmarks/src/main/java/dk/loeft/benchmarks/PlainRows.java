package dk.loeft.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the record store was sent, written by plain JDBC: the same bytes, into tables with the same indexes, in multi-row inserts, a
 * transaction for each batch.
 */
final class PlainRows {
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private static final int ATTEMPTS = 5;

    private final String url;

    private final String user;

    private final String password;

    private final List<Object[]> statements = new ArrayList<>();

    private final List<List<Object[]>> index = new ArrayList<>();

    private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::connect);

    PlainRows(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    private Connection connect() {
        try {
            Connection connection = DriverManager.getConnection(url, user, password);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each of the statements may be done twice. */
    void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            for (String each : statements) {
                execute(connection, each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Right after a load the database still counts its rows, and whoever empties a table meanwhile waits in vain at times. */
    private static void execute(Connection connection, String statement) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                connection.createStatement().execute(statement);
                return;
            } catch (SQLException e) {
                if (e.getErrorCode() != LOCK_WAIT_TIMEOUT || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Empties the tables that are compared. */
    void empty() {
        execute(
                "CREATE TABLE IF NOT EXISTS bench_statement LIKE xapi_statement",
                "CREATE TABLE IF NOT EXISTS bench_index LIKE xapi_index",
                "CREATE TABLE IF NOT EXISTS bench_bare (id BIGINT AUTO_INCREMENT PRIMARY KEY, body MEDIUMTEXT NOT NULL)",
                "TRUNCATE bench_statement",
                "TRUNCATE bench_index",
                "TRUNCATE bench_bare");
    }

    /**
     * Reads what is stored, in the order of storing.
     *
     * @param sent the statements as they were sent; these bytes are written, not the ones the store made of them
     */
    void read(List<byte[]> sent) {
        statements.clear();
        index.clear();
        List<Long> keys = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT id, statement_id, authority_id, voided, voiding FROM xapi_statement ORDER BY id")) {
            while (row.next()) {
                keys.add(row.getLong(1));
                statements.add(new Object[] {
                    row.getLong(1),
                    row.getBytes(2),
                    row.getLong(3),
                    row.getBoolean(4),
                    row.getBoolean(5),
                    sent.get(statements.size())
                });
                index.add(new ArrayList<>());
            }
            ResultSet terms = connection.createStatement().executeQuery("SELECT term, statement FROM xapi_index");
            while (terms.next()) {
                int place = Collections.binarySearch(keys, terms.getLong(2));
                index.get(place).add(new Object[] {terms.getBytes(1), terms.getLong(2)});
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int count() {
        return statements.size();
    }

    /** Writes one batch of them and commits. */
    void write(int batch, int size) {
        Connection connection = connections.get();
        List<Object[]> rows = statements.subList(batch * size, (batch + 1) * size);
        List<Object[]> terms = index.subList(batch * size, (batch + 1) * size).stream()
                .flatMap(List::stream)
                .toList();
        try {
            insert(connection, "INSERT INTO bench_statement VALUES ", rows);
            insert(connection, "INSERT INTO bench_index VALUES ", terms);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Connection connection, String head, List<Object[]> rows) throws SQLException {
        String tuple = "(" + String.join(",", Collections.nCopies(rows.get(0).length, "?")) + ")";
        try (PreparedStatement insert =
                connection.prepareStatement(head + String.join(",", Collections.nCopies(rows.size(), tuple)))) {
            int position = 1;
            for (Object[] row : rows) {
                for (Object column : row) {
                    insert.setObject(position++, column);
                }
            }
            insert.executeUpdate();
        }
    }
}
