package dk.loeft.content.internal.tracking;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Rows that pass by one after the other, however many they are. JPA reads a result whole; only JDBC lets it pass. The connection is
 * that of the transaction, in which everything has been flushed, and stays open.
 */
public final class StreamedRows {
    /** How many rows the driver holds. */
    private static final int FETCHED_AT_ONCE = 1000;

    private StreamedRows() {}

    /** What is done with a row. */
    @FunctionalInterface
    public interface Sink {
        void take(ResultSet row) throws SQLException;
    }

    /** Hands out the rows of a query that has one place for a number. */
    public static void each(Connection connection, String query, long number, Sink sink) {
        try (PreparedStatement statement =
                connection.prepareStatement(query, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            statement.setLong(1, number);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sink.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
