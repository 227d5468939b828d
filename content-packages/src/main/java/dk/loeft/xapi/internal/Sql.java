package dk.loeft.xapi.internal;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * SQL over the connection of the running transaction, for tables that are written and read in sets and have no entities.
 * What the database refuses is thrown as {@link PersistenceException}, so that the transaction rolls back.
 */
public final class Sql {
    /** More rows than this are sent in several statements, so that no packet grows too large. */
    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;

    public Sql(Connection connection) {
        this.connection = connection;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is done with the rows one after the other. */
    @FunctionalInterface
    public interface RowSink {
        void take(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String query, RowReader<T> reader, Object... values) {
        List<T> rows = new ArrayList<>();
        each(query, row -> rows.add(reader.read(row)), values);
        return rows;
    }

    /** The first row. */
    public <T> Optional<T> first(String query, RowReader<T> reader, Object... values) {
        return list(query, reader, values).stream().findFirst();
    }

    public void each(String query, RowSink sink, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            bind(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sink.take(row);
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** How many rows changed. */
    public int update(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /**
     * Inserts rows, many in one statement.
     *
     * @param head up to {@code VALUES}
     * @param rows the columns of each
     */
    public void insert(String head, List<Object[]> rows) {
        insert(head, "", rows);
    }

    /** @param tail what follows the rows, such as {@code ON DUPLICATE KEY UPDATE …} */
    public void insert(String head, String tail, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<Object[]> some = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
            update(head + tuples(some) + tail, flat(some));
        }
    }

    /** Inserts rows and hands out what a tail with {@code RETURNING} returns of each. */
    public void insert(String head, String tail, List<Object[]> rows, RowSink returned) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<Object[]> some = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
            each(head + tuples(some) + tail, returned, flat(some));
        }
    }

    /** The same statement for each row of values. */
    public void updateEach(String sql, List<Object[]> rows) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** As many question marks, for {@code IN (…)}. */
    public static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static String tuples(List<Object[]> rows) {
        String tuple = " (" + marks(rows.get(0).length) + ")";
        return String.join(",", Collections.nCopies(rows.size(), tuple)) + " ";
    }

    private static Object[] flat(List<Object[]> rows) {
        return rows.stream().flatMap(java.util.Arrays::stream).toArray();
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
