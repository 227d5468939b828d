package dk.loeft.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a native query, with a value for each question mark in it. By it one capability lends another a condition in the
 * database's words. Texts come from the program alone, values are bound.
 *
 * @param sql the text
 * @param values the values in the order of the question marks
 */
public record SqlPart(String sql, List<Object> values) {
    /** Holds of every row. */
    public static final SqlPart TRUE = of("TRUE");

    /** Holds of no row. */
    public static final SqlPart FALSE = of("FALSE");

    public SqlPart {
        values = List.copyOf(values);
    }

    public static SqlPart of(String sql, Object... values) {
        return new SqlPart(sql, List.of(values));
    }

    /** The path lies in that unit or below it. */
    public static SqlPart inUnit(String path, long unit) {
        return of(path + " LIKE CONCAT((SELECT u.path FROM unit_directory u WHERE u.id = ?), '%')", unit);
    }

    /** This and another one right after it. */
    public SqlPart then(SqlPart other) {
        return then(other.sql, other.values.toArray());
    }

    /** This and more text right after it. */
    public SqlPart then(String text, Object... more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return new SqlPart(sql + text, all);
    }

    /** All of them, one after the other, with a text in between. */
    public static SqlPart join(String between, List<SqlPart> parts) {
        return new SqlPart(
                parts.stream().map(SqlPart::sql).collect(Collectors.joining(between)),
                parts.stream().flatMap(part -> part.values.stream()).toList());
    }

    /** The whole as a query. */
    public SqlQuery query() {
        return new SqlQuery(sql, values.toArray());
    }
}
