package dk.loeft.certification.internal;

import dk.loeft.organisation.Scope;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A native query: its text grows in step with the values bound to it. Texts come from the program alone. */
final class Conditions {
    private final StringBuilder sql = new StringBuilder();

    private final List<Object> values = new ArrayList<>();

    private boolean first = true;

    /** Begins with a text that may hold markers itself. */
    Conditions(String select, Object... bound) {
        sql.append(select);
        values.addAll(Arrays.asList(bound));
    }

    Conditions and(String condition, Object... bound) {
        sql.append(first ? " WHERE (" : " AND (").append(condition).append(')');
        values.addAll(Arrays.asList(bound));
        first = false;
        return this;
    }

    /** The path lies within the scope. Paths are digits and slashes, so LIKE needs no escape. */
    Conditions within(String path, Scope scope) {
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

    /** What follows the conditions: grouping and order. */
    Conditions then(String tail) {
        sql.append(' ').append(tail);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return List.copyOf(values);
    }

    Query bind(Query query) {
        int position = 1;
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
