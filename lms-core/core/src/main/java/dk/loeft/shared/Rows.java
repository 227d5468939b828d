package dk.loeft.shared;

import jakarta.persistence.Query;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Columns of native queries. */
public final class Rows {
    private Rows() {}

    /** The rows of a native query as arrays of columns. */
    public static Stream<@Nullable Object[]> of(Query query) {
        return ((java.util.List<?>) query.getResultList()).stream().map(row -> (@Nullable Object[]) row);
    }

    /** A number, whatever width the database gave it; a truth value is 1 or 0. */
    public static long number(@Nullable Object column) {
        if (column instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return column instanceof Number number ? number.longValue() : 0;
    }

    /** A text, empty for NULL. */
    public static String text(@Nullable Object column) {
        return Optional.ofNullable(column).map(Object::toString).orElse("");
    }
}
