package dk.loeft.shared;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The conditions of a native query and their values, in step. Texts come from the program alone, values are bound. */
public final class SqlConditions {
    private final List<String> conditions = new ArrayList<>();

    private final List<Object> values = new ArrayList<>();

    /** One more condition, with a value for each question mark in it. */
    public SqlConditions and(String condition, Object... bound) {
        conditions.add("(" + condition + ")");
        values.addAll(Arrays.asList(bound));
        return this;
    }

    /**
     * The path lies within one of the parts of the tree: the unit paths of a scope, where an empty path is the whole tree and no
     * path is nothing. Paths are digits and slashes, so LIKE needs no escape.
     */
    public SqlConditions within(String path, List<String> tops) {
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

    /** The clause, empty without a condition. */
    public String sql() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** How many values it binds. */
    public int size() {
        return values.size();
    }

    /** Binds the values from that position on, counted from 1. */
    public Query bind(Query query, int first) {
        int position = first;
        for (Object value : values) {
            query.setParameter(position++, value);
        }
        return query;
    }

    /** A text as a LIKE pattern that finds it anywhere. */
    public static String anywhere(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
