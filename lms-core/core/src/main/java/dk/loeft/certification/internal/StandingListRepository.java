package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateCounts;
import dk.loeft.certification.CertificateFilter;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateOrder;
import dk.loeft.certification.CertificateState;
import dk.loeft.certification.StandingRow;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** HR's list: two statements a page, however many rows there are, and one for the whole of it row by row. */
@Dependent
class StandingListRepository {
    private static final int EXPIRING_DAYS = 60;

    private static final String STANDINGS = " FROM certification_standing s";

    private static final String FROM = STANDINGS + " JOIN person_directory d ON d.id = s.person_id";

    private static final String COUNT = "SELECT COUNT(*)";

    /** Counts what there is little of, by a range of an index; a condition follows, and a bracket. */
    private static final String FEW = "(SELECT COUNT(*) FROM certification_standing n WHERE n.employed = TRUE AND ";

    private static final String NOT_ASKED = "n.state = 'NOT_REQUIRED'";

    private static final String DETAILS = " s.person_id, d.name, d.staff_number, d.unit_name, s.kind_id, k.title,"
            + " c.serial, s.state, s.valid_from, s.expires, s.due, s.valid";

    private static final String OTHERS = " JOIN person_directory d ON d.id = s.person_id"
            + " JOIN certificate_kind k ON k.id = s.kind_id LEFT JOIN certificate c ON c.id = s.certificate_id";

    private static final String COLUMNS = DETAILS + STANDINGS + OTHERS;

    private static final String SELECT = "SELECT" + COLUMNS;

    /** Walks through the standings in their own order, as an index has it, and stops when the page is full. */
    private static final String WALK = "SELECT STRAIGHT_JOIN" + COLUMNS;

    /** Orders that ask for nothing but the standing. */
    private static final Set<String> OWN = Set.of("", "due", "expires");

    private static final String BY_NAME = "d.name LIKE ? OR d.staff_number LIKE ?";

    /** Looked for from its beginning: there are millions, and the index has them in their order. */
    private static final String BY_SERIAL =
            " OR s.certificate_id IN (SELECT n.id FROM certificate n WHERE n.serial LIKE ?)";

    /** What may be a serial, or its beginning with the year: a name with a hyphen is none. */
    private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9]{2,12}-[0-9]{1,4}(-[0-9]*)?");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The order of the list where no other is asked for, as the index has it. */
    private static final String BY_EXPIRY = "s.expires_sort, s.person_id, s.kind_id";

    /** Orders by what people are, in which all rows of a person come together. */
    private static final Set<String> BY_PERSON = Set.of("name", "staffNumber", "unit");

    private static final Map<String, List<String>> SORTS = Map.of(
            "name", List.of("d.family_name", "d.given_name"),
            "staffNumber", List.of("d.staff_number"),
            "unit", List.of("d.unit_name", "d.family_name", "d.given_name"),
            "certificate", List.of("k.title", "s.expires_sort"),
            "state",
                    List.of(
                            Arrays.stream(CertificateState.values())
                                    .map(state -> "'" + state + "'")
                                    .collect(Collectors.joining(", ", "FIELD(s.state, ", ")")),
                            "s.expires_sort"),
            "due", List.of("s.due IS NULL", "s.due"),
            "expires", List.of("s.expires_sort", "s.person_id", "s.kind_id"));

    private final EntityManager manager;

    @Inject
    StandingListRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Takes rows one after the other. */
    @FunctionalInterface
    interface RowSink {
        void take(StandingRow row) throws IOException;
    }

    Page<StandingRow> page(CertificateFilter filter, Scope scope, PageRequest request, LocalDate today) {
        return page(filter, scope, request, today, count(filter, scope, today).number(manager));
    }

    /** @param total how many rows there are with that filter */
    Page<StandingRow> page(CertificateFilter filter, Scope scope, PageRequest request, LocalDate today, long total) {
        SqlQuery select = BY_PERSON.contains(request.sort())
                ? byPerson(filter, scope, request, today)
                : byStanding(filter, scope, request, today);
        List<StandingRow> rows =
                select.rows(manager).map(column -> row(column, today)).toList();
        return new Page<>(rows, total, request);
    }

    /** The page is found in an index that has all that it depends on; all else is looked up for its rows alone. */
    private static SqlQuery byStanding(CertificateFilter filter, Scope scope, PageRequest request, LocalDate today) {
        String from = (asksPeople(filter, scope) ? FROM : STANDINGS)
                + (request.sort().equals("certificate") ? " JOIN certificate_kind k ON k.id = s.kind_id" : "");
        SqlQuery page = ordered(conditions("SELECT s.person_id, s.kind_id" + from, filter, scope, today), request)
                .then(limit(request.offset(), request.size()));
        return ordered(
                new SqlQuery(
                        "SELECT STRAIGHT_JOIN" + DETAILS + " FROM (" + page.sql() + ") f JOIN certification_standing s"
                                + " ON s.person_id = f.person_id AND s.kind_id = f.kind_id" + OTHERS,
                        page.values().toArray()),
                request);
    }

    /** Whoever has a row at all has one or more: so many people as there are rows up to the end of the page hold the page. */
    private static SqlQuery byPerson(CertificateFilter filter, Scope scope, PageRequest request, LocalDate today) {
        SqlQuery one = conditions("SELECT 1" + STANDINGS, filter, scope, today).and("s.person_id = d.id");
        SqlQuery people = new SqlQuery("SELECT d.id FROM person_directory d")
                .and("(" + one.sql() + " LIMIT 1) = 1", one.values().toArray())
                .orderedBy(request, SORTS, "", "d.id")
                .then(limit(0, request.offset() + request.size()));
        SqlQuery select = new SqlQuery(
                "SELECT STRAIGHT_JOIN" + DETAILS + " FROM (" + people.sql() + ") f JOIN certification_standing s"
                        + " ON s.person_id = f.id" + OTHERS,
                people.values().toArray());
        return ordered(conditions(select, filter, scope, today), request).then(limit(request.offset(), request.size()));
    }

    private static String limit(int offset, int size) {
        return "LIMIT " + offset + ", " + size;
    }

    /** People are asked only where it depends on them, and of all there are those are taken away that are few. */
    private static SqlQuery count(CertificateFilter filter, Scope scope, LocalDate today) {
        if (asksPeople(filter, scope)) {
            return conditions(COUNT + FROM, filter, scope, today);
        }
        return filter.equals(CertificateFilter.all())
                ? new SqlQuery(COUNT + " - " + FEW + NOT_ASKED + ")" + STANDINGS).and("s.employed = TRUE")
                : conditions(COUNT + STANDINGS, filter, scope, today);
    }

    private static String head(CertificateFilter filter, Scope scope, String sort) {
        return OWN.contains(sort) && !asksPeople(filter, scope) ? WALK : SELECT;
    }

    /** Whether it depends on the people, not on their standings alone, what is shown. */
    private static boolean asksPeople(CertificateFilter filter, Scope scope) {
        return !filter.text().isBlank()
                || filter.unit().isPresent()
                || !scope.unitPaths().contains("");
    }

    /** How a person stands with each kind. */
    Map<CertificateKindId, StandingRow> of(PersonId person, LocalDate today) {
        return new SqlQuery(SELECT)
                .and("s.person_id = ?", person.value())
                .then("ORDER BY s.due IS NULL, s.due, " + BY_EXPIRY)
                .rows(manager)
                .map(column -> row(column, today))
                .collect(Collectors.toMap(StandingRow::kind, row -> row, (one, other) -> one, LinkedHashMap::new));
    }

    /** The records that a filter shows, at most so many, in the order of their keys. */
    List<StandingKey> keys(CertificateFilter filter, Scope scope, LocalDate today, int most) {
        return conditions("SELECT s.person_id, s.kind_id" + FROM, filter, scope, today)
                .then("ORDER BY s.person_id, s.kind_id LIMIT " + most)
                .rows(manager)
                .map(StandingListRepository::key)
                .toList();
    }

    /** Those of them that are there and within the scope. */
    List<StandingKey> keys(List<StandingKey> picked, Scope scope) {
        String pairs = picked.stream()
                .map(key -> "[%d,%d]".formatted(key.person().value(), key.kind().value()))
                .collect(Collectors.joining(",", "[", "]"));
        return new SqlQuery(
                        "SELECT STRAIGHT_JOIN DISTINCT s.person_id, s.kind_id FROM JSON_TABLE(?, '$[*]' COLUMNS (person BIGINT"
                                + " PATH '$[0]', kind BIGINT PATH '$[1]')) j JOIN certification_standing s ON s.person_id ="
                                + " j.person AND s.kind_id = j.kind JOIN person_directory d ON d.id = s.person_id",
                        pairs)
                .within("d.unit_path", scope.unitPaths())
                .then("ORDER BY s.person_id, s.kind_id")
                .rows(manager)
                .map(StandingListRepository::key)
                .toList();
    }

    private static StandingKey key(@Nullable Object[] column) {
        return new StandingKey(new PersonId(Rows.number(column[0])), new CertificateKindId(Rows.number(column[1])));
    }

    CertificateCounts counts(Scope scope, LocalDate today) {
        SqlQuery query = scope.unitPaths().contains("") ? allCounts(today) : scopedCounts(scope, today);
        Object[] sums = (Object[]) query.on(manager).getSingleResult();
        return new CertificateCounts(
                Rows.number(sums[0]),
                Rows.number(sums[1]),
                Rows.number(sums[2]),
                Rows.number(sums[3]),
                Rows.number(sums[4]),
                Rows.number(sums[5]));
    }

    /** Nearly all are valid: what is not is counted, each by its own range of an index. */
    private static SqlQuery allCounts(LocalDate today) {
        return new SqlQuery(
                        COUNT + " - " + FEW + NOT_ASKED + "), "
                                + "COUNT(*) - " + FEW + "n.valid = FALSE), "
                                + FEW + "n.valid = TRUE AND n.expires_sort <= ?), "
                                + FEW + "n.state IN ('EXPIRED', 'LAPSED')), "
                                + FEW + "n.state = 'REVOKED'), "
                                + FEW + "n.due < ?)" + STANDINGS,
                        today.plusDays(EXPIRING_DAYS),
                        today)
                .and("s.employed = TRUE");
    }

    private static SqlQuery scopedCounts(Scope scope, LocalDate today) {
        return new SqlQuery(
                        "SELECT SUM(s.state <> 'NOT_REQUIRED'), SUM(s.valid), SUM(s.valid AND s.expires_sort <= ?),"
                                + " SUM(s.state IN ('EXPIRED', 'LAPSED')), SUM(s.state = 'REVOKED'), SUM(s.due < ?)"
                                + FROM,
                        today.plusDays(EXPIRING_DAYS),
                        today)
                .and("s.employed = TRUE")
                .within("d.unit_path", scope.unitPaths());
    }

    /**
     * Hands out the whole list without ever holding it.
     *
     * @throws IOException if the sink fails
     */
    void stream(CertificateFilter filter, CertificateOrder order, Scope scope, LocalDate today, RowSink sink)
            throws IOException {
        PageRequest all = new PageRequest(1, 1, order.sort(), order.ascending());
        SqlQuery select = ordered(conditions(head(filter, scope, order.sort()), filter, scope, today), all);
        select.stream(manager, column -> sink.take(row(column, today)));
    }

    private static SqlQuery ordered(SqlQuery select, PageRequest request) {
        String key = request.ascending() ? "s.person_id, s.kind_id" : "s.person_id DESC, s.kind_id";
        return select.orderedBy(request, SORTS, BY_EXPIRY, key);
    }

    private static SqlQuery conditions(String select, CertificateFilter filter, Scope scope, LocalDate today) {
        return conditions(new SqlQuery(select), filter, scope, today);
    }

    private static SqlQuery conditions(SqlQuery where, CertificateFilter filter, Scope scope, LocalDate today) {
        if (!filter.former()) {
            where.and("s.employed = TRUE");
        }
        filter.kind().ifPresent(kind -> where.and("s.kind_id = ?", kind.value()));
        filter.state()
                .ifPresentOrElse(
                        state -> where.and("s.state = ?", state.name()), () -> where.and("s.state <> 'NOT_REQUIRED'"));
        if (filter.expiresWithin() > 0) {
            where.and(
                    "s.valid = TRUE AND s.expires_sort BETWEEN ? AND ?", today, today.plusDays(filter.expiresWithin()));
        }
        if (filter.overdue()) {
            where.and("s.due < ?", today);
        }
        BLANKS.splitAsStream(filter.text()).filter(word -> !word.isEmpty()).forEach(word -> named(where, word));
        filter.unit().ifPresent(unit -> where.and(SqlPart.inUnit("d.unit_path", unit.value())));
        return where.within("d.unit_path", scope.unitPaths());
    }

    private static void named(SqlQuery where, String word) {
        if (SERIAL.matcher(word).matches()) {
            where.and(BY_NAME + BY_SERIAL, SqlQuery.anywhere(word), SqlQuery.anywhere(word), word + "%");
        } else {
            where.words(word, BY_NAME);
        }
    }

    private static StandingRow row(@Nullable Object[] column, LocalDate today) {
        Optional<LocalDate> expires = Rows.day(column[9]);
        Optional<LocalDate> due = Rows.day(column[10]);
        return new StandingRow(
                new PersonId(Rows.number(column[0])),
                Rows.text(column[1]),
                Rows.text(column[2]),
                Rows.text(column[3]),
                new CertificateKindId(Rows.number(column[4])),
                Rows.text(column[5]),
                Rows.text(column[6]),
                CertificateState.valueOf(Rows.text(column[7])),
                Rows.number(column[11]) == 1,
                Rows.day(column[8]),
                expires,
                expires.map(day -> ChronoUnit.DAYS.between(today, day)).orElse(0L),
                due,
                due.filter(today::isAfter).isPresent());
    }
}
