package dk.loeft.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A native query whose text grows in step with the values bound to it: a head, conditions, a tail. Texts come from the
 * program alone, values are bound.
 */
public final class SqlQuery {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** How many rows the driver holds while they pass. */
    private static final int FETCHED_AT_ONCE = 500;

    private final StringBuilder sql = new StringBuilder();

    private final List<Object> values = new ArrayList<>();

    private boolean conditional;

    /** Begins with a text that may hold question marks, with a value for each. */
    public SqlQuery(String head, Object... bound) {
        sql.append(head);
        values.addAll(Arrays.asList(bound));
    }

    /** One more condition, with a value for each question mark in it. */
    public SqlQuery and(String condition, Object... bound) {
        sql.append(conditional ? " AND (" : " WHERE (").append(condition).append(')');
        values.addAll(Arrays.asList(bound));
        conditional = true;
        return this;
    }

    /** One more condition. */
    public SqlQuery and(SqlPart condition) {
        return and(condition.sql(), condition.values().toArray());
    }

    /** Each word of the text must be found: the condition's question marks all take it as a LIKE pattern. */
    public SqlQuery words(String text, String condition) {
        int marks = (int) condition.chars().filter(each -> each == '?').count();
        BLANKS.splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .forEach(word -> and(
                        condition, Collections.nCopies(marks, anywhere(word)).toArray()));
        return this;
    }

    /**
     * The path lies within one of the parts of the tree: the unit paths of a scope, where an empty path is the whole tree and no
     * path is nothing. Paths are digits and slashes, so LIKE needs no escape.
     */
    public SqlQuery within(String path, List<String> tops) {
        if (tops.contains("")) {
            return this;
        }
        if (tops.isEmpty()) {
            return and("FALSE");
        }
        return and(
                tops.stream().map(top -> path + " LIKE ?").collect(Collectors.joining(" OR ")),
                tops.stream().map(top -> top + "%").toArray());
    }

    /** What follows the conditions. */
    public SqlQuery then(String tail) {
        sql.append(' ').append(tail);
        return this;
    }

    /**
     * Orders as the request asks, and equal rows by the key, so that they keep their page.
     *
     * @param sorts the columns of each order that may be asked for
     * @param otherwise the order where another one is asked for
     * @param key the column of the key
     */
    public SqlQuery orderedBy(PageRequest request, Map<String, List<String>> sorts, String otherwise, String key) {
        List<String> columns = sorts.get(request.sort());
        if (columns == null) {
            return then("ORDER BY " + otherwise);
        }
        String direction = request.ascending() ? "" : " DESC";
        return then(Stream.concat(columns.stream(), Stream.of(key))
                .map(column -> column + direction)
                .collect(Collectors.joining(", ", "ORDER BY ", "")));
    }

    /** The query with its values. */
    public Query on(EntityManager manager) {
        Query query = manager.createNativeQuery(sql());
        int position = 1;
        for (Object value : values) {
            query.setParameter(position++, value);
        }
        return query;
    }

    /** The rows as arrays of columns. */
    public Stream<@Nullable Object[]> rows(EntityManager manager) {
        return Rows.of(on(manager));
    }

    /** The rows of that page alone. */
    public Stream<@Nullable Object[]> rows(EntityManager manager, PageRequest page) {
        return Rows.of(on(manager).setFirstResult(page.offset()).setMaxResults(page.size()));
    }

    /** Lets the rows pass by, however many they are: JPA would read them into a list, and JDBC on the same connection does not. */
    public void stream(EntityManager manager, RowSink sink) throws IOException {
        // The connection is the transaction's and stays open.
        Connection connection = manager.unwrap(Connection.class);
        try (PreparedStatement statement =
                connection.prepareStatement(sql(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            int position = 1;
            for (Object value : values) {
                statement.setObject(position++, value);
            }
            try (ResultSet found = statement.executeQuery()) {
                @Nullable
                Object[] row = new @Nullable Object[found.getMetaData().getColumnCount()];
                while (found.next()) {
                    for (int i = 0; i < row.length; i++) {
                        row[i] = found.getObject(i + 1);
                    }
                    sink.take(row);
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The single number it asks for. */
    public long number(EntityManager manager) {
        return Rows.number(on(manager).getSingleResult());
    }

    public String sql() {
        return sql.toString();
    }

    /** The values in the order of the question marks. */
    public List<Object> values() {
        return List.copyOf(values);
    }

    /** The pattern of LIKE that finds a text wherever it stands. */
    public static String anywhere(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** What takes rows one by one; it may fail as files do. */
    @FunctionalInterface
    public interface RowSink {
        /** @param row belongs to the taker until it returns, and holds the next row then */
        void take(@Nullable Object[] row) throws IOException;
    }
}
