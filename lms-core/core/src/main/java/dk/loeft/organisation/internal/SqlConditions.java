package dk.loeft.organisation.internal;

import dk.loeft.organisation.Scope;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The conditions of a native query and their values, in step. Texts come from the program alone, values are bound. */
final class SqlConditions {
    private final List<String> conditions = new ArrayList<>();

    private final List<Object> values = new ArrayList<>();

    SqlConditions and(String condition, Object... bound) {
        conditions.add("(" + condition + ")");
        values.addAll(Arrays.asList(bound));
        return this;
    }

    /** The path lies within the scope. Paths are digits and slashes, so LIKE needs no escape. */
    SqlConditions within(String path, Scope scope) {
        if (scope.everywhere()) {
            return this;
        }
        if (scope.unitPaths().isEmpty()) {
            return and("FALSE");
        }
        return and(
                scope.unitPaths().stream().map(top -> path + " LIKE ?").collect(Collectors.joining(" OR ")),
                scope.unitPaths().stream().map(top -> top + "%").toArray());
    }

    /** The clause, empty without a condition. */
    String sql() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** Binds the values from that position on, counted from 1. */
    Query bind(Query query, int first) {
        int position = first;
        for (Object value : values) {
            query.setParameter(position++, value);
        }
        return query;
    }

    /** A text as a LIKE pattern that finds it anywhere. */
    static String anywhere(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
