package dk.loeft.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes many rows of one table in multi-row inserts. Closing it writes the last ones; the caller commits. */
public final class BulkInsert implements AutoCloseable {
    /** How many values go into one statement. */
    private static final int VALUES = 6_000;

    private final Connection connection;

    private final String head;

    private final String tuple;

    private final int rowsAtOnce;

    private final int width;

    private final List<@Nullable Object> values = new ArrayList<>();

    /**
     * An insert into a table.
     *
     * @param columns their names, with commas between
     */
    public BulkInsert(Connection connection, String table, String columns) {
        this.connection = connection;
        this.width = columns.split(",", -1).length;
        this.head = "INSERT INTO " + table + " (" + columns + ") VALUES ";
        this.tuple = "(" + String.join(",", Collections.nCopies(width, "?")) + ")";
        this.rowsAtOnce = VALUES / width;
    }

    /** Adds a row, with a value for each column. */
    public void row(@Nullable Object... row) throws SQLException {
        Collections.addAll(values, row);
        if (values.size() == rowsAtOnce * width) {
            write();
        }
    }

    private void write() throws SQLException {
        String sql = head + String.join(",", Collections.nCopies(values.size() / width, tuple));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
        }
        values.clear();
    }

    @Override
    public void close() throws SQLException {
        if (!values.isEmpty()) {
            write();
        }
    }
}
