package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateCounts;
import dk.loeft.certification.CertificateFilter;
import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateRow;
import dk.loeft.certification.CertificateState;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** HR's list: two statements a page, however many rows there are, and one for the whole of it row by row. */
@Dependent
class CertificateListRepository {
    /** How many rows the driver holds while it streams. */
    private static final int FETCHED_AT_ONCE = 500;

    private static final int EXPIRING_DAYS = 60;

    /** {@link Certificate#stateOn} in the database's words; takes the day four times. */
    private static final String STATE = """
            CASE WHEN c.revoked_on <= ? THEN 'REVOKED'
            WHEN c.expires IS NULL OR c.window_opens > ? THEN 'CERTIFIED'
            WHEN c.expires >= ? THEN 'DUE_FOR_RENEWAL'
            WHEN c.grace_ends >= ? THEN 'EXPIRED' ELSE 'LAPSED' END""";

    private static final String NOT_REVOKED = "(c.revoked_on IS NULL OR c.revoked_on > ?)";

    private static final String FROM = " FROM certificate c JOIN person_directory d ON d.id = c.person_id";

    private static final String SELECT = "SELECT c.id, c.person_id, d.name, d.staff_number, d.unit_name, k.title,"
            + " c.serial, " + STATE + " AS state, c.valid_from, c.expires" + FROM
            + " JOIN certificate_kind k ON k.id = c.kind_id";

    private static final Map<String, List<String>> SORTS = Map.of(
            "name", List.of("d.family_name", "d.given_name"),
            "staffNumber", List.of("d.staff_number"),
            "unit", List.of("d.unit_name"),
            "certificate", List.of("k.title"),
            "state",
                    List.of(Arrays.stream(CertificateState.values())
                            .map(state -> "'" + state + "'")
                            .collect(Collectors.joining(", ", "FIELD(state, ", ")"))),
            "expires", List.of("c.expires IS NULL", "c.expires"));

    private final EntityManager manager;

    @Inject
    CertificateListRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Takes rows one after the other. */
    @FunctionalInterface
    interface RowSink {
        void take(CertificateRow row) throws IOException;
    }

    Page<CertificateRow> page(CertificateFilter filter, Scope scope, PageRequest request, LocalDate today) {
        SqlQuery count = conditions("SELECT COUNT(*)" + FROM, filter, scope, today);
        SqlQuery select = conditions(SELECT, filter, scope, today, today, today, today, today)
                .then(order(request));
        List<CertificateRow> rows =
                select.rows(manager, request).map(column -> row(column, today)).toList();
        return new Page<>(rows, count.number(manager), request);
    }

    /** One certificate, the newest or not, if its holder lies within the scope. */
    Optional<CertificateRow> one(CertificateId id, Scope scope, LocalDate today) {
        SqlQuery select = new SqlQuery(SELECT, today, today, today, today)
                .and("c.id = ?", id.value())
                .within("d.unit_path", scope.unitPaths());
        return select.rows(manager).map(column -> row(column, today)).findFirst();
    }

    CertificateCounts counts(Scope scope, LocalDate today) {
        String valid = NOT_REVOKED + " AND (c.expires IS NULL OR c.expires >= ?)";
        SqlQuery query = new SqlQuery(
                        "SELECT SUM(" + valid + "), SUM(" + NOT_REVOKED + " AND c.expires BETWEEN ? AND ?), SUM("
                                + NOT_REVOKED + " AND c.expires < ?), SUM(c.revoked_on <= ?)" + FROM,
                        today,
                        today,
                        today,
                        today,
                        today.plusDays(EXPIRING_DAYS),
                        today,
                        today,
                        today)
                .and("c.newest = TRUE")
                .and("d.left_on IS NULL OR d.left_on > ?", today)
                .within("d.unit_path", scope.unitPaths());
        Object[] sums = (Object[]) query.on(manager).getSingleResult();
        return new CertificateCounts(
                Rows.number(sums[0]), Rows.number(sums[1]), Rows.number(sums[2]), Rows.number(sums[3]));
    }

    /**
     * Hands out the whole list in its own order without ever holding it.
     *
     * @throws IOException if the sink fails
     */
    void stream(CertificateFilter filter, Scope scope, LocalDate today, RowSink sink) throws IOException {
        SqlQuery select = conditions(SELECT, filter, scope, today, today, today, today, today)
                .then(order(PageRequest.first(1)));
        // JPA reads a list whole; only JDBC lets the rows pass by. The connection is the transaction's and stays open.
        Connection connection = manager.unwrap(Connection.class);
        try (PreparedStatement statement =
                connection.prepareStatement(select.sql(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            int position = 1;
            for (Object value : select.values()) {
                statement.setObject(position++, value);
            }
            try (ResultSet found = statement.executeQuery()) {
                @Nullable
                Object[] column = new @Nullable Object[found.getMetaData().getColumnCount()];
                while (found.next()) {
                    for (int i = 0; i < column.length; i++) {
                        column[i] = found.getObject(i + 1);
                    }
                    sink.take(row(column, today));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static SqlQuery conditions(
            String select, CertificateFilter filter, Scope scope, LocalDate today, Object... bound) {
        SqlQuery where = new SqlQuery(select, bound).and("c.newest = TRUE");
        if (!filter.former()) {
            where.and("d.left_on IS NULL OR d.left_on > ?", today);
        }
        filter.kind().ifPresent(kind -> where.and("c.kind_id = ?", kind.value()));
        filter.state().ifPresent(state -> state(where, state, today));
        if (filter.expiresWithin() > 0) {
            where.and(
                    "c.expires BETWEEN ? AND ? AND " + NOT_REVOKED,
                    today,
                    today.plusDays(filter.expiresWithin()),
                    today);
        }
        where.words(filter.text(), "d.name LIKE ? OR d.staff_number LIKE ? OR CONVERT(c.serial USING utf8mb4) LIKE ?");
        filter.unit()
                .ifPresent(unit -> where.and(
                        "d.unit_path LIKE CONCAT((SELECT u.path FROM unit_directory u WHERE u.id = ?), '%')",
                        unit.value()));
        return where.within("d.unit_path", scope.unitPaths());
    }

    /** The same states as {@link #STATE}, as conditions on dates that an index can serve. */
    private static void state(SqlQuery where, CertificateState state, LocalDate today) {
        if (state == CertificateState.REVOKED) {
            where.and("c.revoked_on <= ?", today);
            return;
        }
        where.and(NOT_REVOKED, today);
        switch (state) {
            case CERTIFIED -> where.and("c.expires IS NULL OR c.window_opens > ?", today);
            case DUE_FOR_RENEWAL -> where.and("c.expires >= ? AND c.window_opens <= ?", today, today);
            case EXPIRED -> where.and("c.expires < ? AND c.grace_ends >= ?", today, today);
            default -> where.and("c.expires < ? AND c.grace_ends < ?", today, today);
        }
    }

    private static String order(PageRequest request) {
        List<String> asked = SORTS.getOrDefault(request.sort(), Collections.emptyList());
        String direction = asked.isEmpty() || request.ascending() ? "" : " DESC";
        List<String> columns = asked.isEmpty() ? List.of("c.expires IS NULL", "c.expires") : asked;
        // Names and then the key last, so that equal rows keep their page.
        return columns.stream()
                .map(column -> column + (column.endsWith("IS NULL") ? "" : direction))
                .collect(Collectors.joining(", ", "ORDER BY ", ", d.family_name, d.given_name, c.id" + direction));
    }

    private static CertificateRow row(@Nullable Object[] column, LocalDate today) {
        Optional<LocalDate> expires = Rows.day(column[9]);
        return new CertificateRow(
                new CertificateId(Rows.number(column[0])),
                new PersonId(Rows.number(column[1])),
                Rows.text(column[2]),
                Rows.text(column[3]),
                Rows.text(column[4]),
                Rows.text(column[5]),
                Rows.text(column[6]),
                CertificateState.valueOf(Rows.text(column[7])),
                Rows.day(column[8]).orElseThrow(),
                expires,
                expires.map(day -> ChronoUnit.DAYS.between(today, day)).orElse(0L));
    }
}
