package dk.loeft.shared;

import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Columns of native queries, whatever type the driver chose for them. */
public final class Rows {
    private Rows() {}

    /** The rows of a native query as arrays of columns. */
    public static Stream<@Nullable Object[]> of(Query query) {
        return ((List<?>) query.getResultList()).stream().map(row -> (@Nullable Object[]) row);
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
        return column == null ? "" : column.toString();
    }

    /** A day. Both java.time and JDBC write it as ISO 8601 does. */
    public static Optional<LocalDate> day(@Nullable Object column) {
        return Optional.ofNullable(column).map(day -> LocalDate.parse(day.toString()));
    }

    /** A moment. Drivers hand out a timestamp or a local date and time; both write it in the column's UTC. */
    public static Optional<Instant> moment(@Nullable Object column) {
        return Optional.ofNullable(column)
                .map(moment ->
                        LocalDateTime.parse(moment.toString().replace(' ', 'T')).toInstant(ZoneOffset.UTC));
    }
}
