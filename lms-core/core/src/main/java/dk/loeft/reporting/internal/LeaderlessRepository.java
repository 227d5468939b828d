package dk.loeft.reporting.internal;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.reporting.LeaderlessFilter;
import dk.loeft.reporting.PersonWithoutLeader;
import dk.loeft.reporting.PersonWithoutLeader.Why;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People whose leader is missing: three statements a page, two for the whole list. */
@Dependent
class LeaderlessRepository {
    private static final Map<String, List<String>> SORTS = Map.of(
            "name", List.of("d.family_name", "d.given_name"),
            "unit", List.of("d.unit_name", "d.family_name", "d.given_name"));

    private static final String WHY =
            "CASE WHEN d.unit_id IS NULL THEN 'NO_UNIT' WHEN w.above THEN 'UNIT' ELSE 'NOBODY' END";

    private static final String ORDER = WHY + " = 'UNIT', d.unit_name, d.family_name, d.given_name, d.id";

    private static final String SELECT =
            "SELECT d.id, d.name, d.staff_number, d.title, d.unit_name, d.unit_id, " + WHY + " FROM person_directory d";

    /** Positions of leaders that hold on a day, of people who work then. */
    private static final String LEADERS = """
            (SELECT l.unit_id, l.unit_path, l.person_id FROM position_directory l JOIN person_directory p ON p.id = l.person_id
            WHERE l.leader AND l.valid_from <= ? AND (l.valid_to IS NULL OR l.valid_to >= ?)
                AND (p.left_on IS NULL OR p.left_on > ?))""";

    private final EntityManager manager;

    @Inject
    LeaderlessRepository(EntityManager manager) {
        this.manager = manager;
    }

    Page<PersonWithoutLeader> page(LeaderlessFilter filter, Scope scope, PageRequest request, LocalDate today) {
        long total = without("SELECT COUNT(*) FROM person_directory d", filter, scope, today)
                .number(manager);
        List<@Nullable Object[]> rows = without(SELECT, filter, scope, today)
                .orderedBy(request, SORTS, ORDER, "d.id")
                .rows(manager, request)
                .toList();
        return new Page<>(people(rows.stream(), today), total, request);
    }

    List<PersonWithoutLeader> all(LeaderlessFilter filter, Scope scope, LocalDate today) {
        return people(
                without(SELECT, filter, scope, today).then("ORDER BY " + ORDER).rows(manager), today);
    }

    private static SqlPart leaders(LocalDate today) {
        return SqlPart.of(LEADERS, today, today, today);
    }

    private static SqlQuery without(String head, LeaderlessFilter filter, Scope scope, LocalDate today) {
        // Units are far fewer than people: who leads at them and above them is found out once for each.
        SqlPart units = SqlPart.of("SELECT u.id, u.depth, COALESCE(MAX(l.unit_id = u.id), 0) AS own,"
                        + " COALESCE(MAX(l.unit_id <> u.id), 0) AS above FROM unit_directory u LEFT JOIN ")
                .then(leaders(today))
                .then(" l ON u.path LIKE CONCAT(l.unit_path, '%') GROUP BY u.id, u.depth");
        SqlPart leadsAlone = SqlPart.of("NOT w.above AND w.depth > 0 AND EXISTS (SELECT 1 FROM ")
                .then(leaders(today))
                .then(" s WHERE s.person_id = d.id AND s.unit_id = d.unit_id)");
        SqlPart missing = SqlPart.of(
                        "d.unit_id IS NULL OR NOT w.own" + (filter.nobody() ? " AND NOT w.above" : "") + " OR ")
                .then(leadsAlone);
        SqlQuery query = SqlPart.of(head + " LEFT JOIN (")
                .then(units)
                .then(") w ON w.id = d.unit_id")
                .query()
                .and(missing.sql(), missing.values().toArray())
                .and("d.left_on IS NULL OR d.left_on > ?", today);
        return query.words(
                        filter.text(), "d.name LIKE ? OR d.staff_number LIKE ? OR d.title LIKE ? OR d.unit_name LIKE ?")
                .within("d.unit_path", scope.unitPaths());
    }

    /** Who leads above a unit, and which unit that is. */
    private record Nearest(String name, String unit) {
        static final Nearest NOBODY = new Nearest("", "");
    }

    private List<PersonWithoutLeader> people(Stream<@Nullable Object[]> rows, LocalDate today) {
        List<@Nullable Object[]> found = rows.toList();
        List<Long> units =
                found.stream().map(row -> Rows.number(row[5])).distinct().toList();
        Map<Long, Nearest> nearest = new HashMap<>();
        // Further down comes later, so the nearest one stays.
        SqlPart.of(
                        "SELECT STRAIGHT_JOIN u.id, p.name, n.name FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j"
                                + " JOIN unit_directory u ON u.id = j.id JOIN ",
                        units.toString())
                .then(leaders(today))
                .then(
                        " l ON u.path LIKE CONCAT(l.unit_path, '%') AND l.unit_id <> u.id JOIN unit_directory n ON n.id = l.unit_id"
                                + " JOIN person_directory p ON p.id = l.person_id ORDER BY n.depth, p.family_name DESC, p.id")
                .query()
                .rows(manager)
                .forEach(row -> nearest.put(Rows.number(row[0]), new Nearest(Rows.text(row[1]), Rows.text(row[2]))));
        return found.stream().map(row -> person(row, nearest)).toList();
    }

    private static PersonWithoutLeader person(@Nullable Object[] row, Map<Long, Nearest> nearest) {
        Nearest above = nearest.getOrDefault(Rows.number(row[5]), Nearest.NOBODY);
        return new PersonWithoutLeader(
                new PersonId(Rows.number(row[0])),
                Rows.text(row[1]),
                Rows.text(row[2]),
                Rows.text(row[3]),
                Rows.text(row[4]),
                Why.valueOf(Rows.text(row[6])),
                above.name(),
                above.unit());
    }
}
