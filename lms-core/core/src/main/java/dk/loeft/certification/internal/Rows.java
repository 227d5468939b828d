package dk.loeft.certification.internal;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Columns of native queries, whatever type the driver chose for them. */
final class Rows {
    private Rows() {}

    static Stream<@Nullable Object[]> of(Query query) {
        return ((List<?>) query.getResultList()).stream().map(row -> (@Nullable Object[]) row);
    }

    static long number(@Nullable Object column) {
        return column instanceof Number number ? number.longValue() : 0;
    }

    /** A text, empty for NULL. */
    static String text(@Nullable Object column) {
        return column == null ? "" : column.toString();
    }

    /** Both java.time and JDBC write a day as ISO 8601 does. */
    static Optional<LocalDate> day(@Nullable Object column) {
        return Optional.ofNullable(column).map(day -> LocalDate.parse(day.toString()));
    }

    static LocalDate dayOf(@Nullable Object column) {
        return day(column).orElseThrow();
    }
}
