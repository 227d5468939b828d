package dk.loeft.reporting.internal;

import dk.loeft.organisation.LeaderSql;
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

    /** Whoever leads somewhere and is led by nobody may have nobody above but themselves. */
    private static final String WHY = "CASE WHEN d.unit_id IS NULL THEN 'NO_UNIT'"
            + " WHEN w.above AND NOT COALESCE(s.alone, FALSE) THEN 'UNIT' ELSE 'NOBODY' END";

    private static final String ORDER = WHY + " = 'UNIT', d.unit_name, d.family_name, d.given_name, d.id";

    private static final String SELECT =
            "SELECT d.id, d.name, d.staff_number, d.title, d.unit_name, " + WHY + " FROM person_directory d";

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

    /** Units are far fewer than people: whether anybody leads at them and above them is found out once for each. */
    private static SqlPart units(LocalDate today) {
        return SqlPart.of(
                        "(SELECT l.of_unit_id, MAX(l.unit_id = l.of_unit_id) AS own, MAX(l.unit_id <> l.of_unit_id) AS above FROM ")
                .then(LeaderSql.above(today))
                .then(" l GROUP BY l.of_unit_id)");
    }

    /** So are those who lead: whether they lead the whole house, and whether nobody leads them. */
    private static SqlPart leading(LocalDate today) {
        SqlPart them = SqlPart.of("(SELECT DISTINCT l.leader_id AS id, d.unit_id FROM ")
                .then(LeaderSql.leading(today))
                .then(" l JOIN person_directory d ON d.id = l.leader_id)");
        return SqlPart.of(
                        "(SELECT l.leader_id AS id, MIN(l.unit_depth) = 0 AS top, MAX(n.led_id) IS NULL AS alone FROM ")
                .then(LeaderSql.leading(today))
                .then(" l LEFT JOIN ")
                .then(LeaderSql.leaders(them, today))
                .then(" n ON n.led_id = l.leader_id GROUP BY l.leader_id)");
    }

    private static SqlQuery without(String head, LeaderlessFilter filter, Scope scope, LocalDate today) {
        String unled = filter.nobody() ? "COALESCE(w.own OR w.above, FALSE) = FALSE" : "COALESCE(w.own, FALSE) = FALSE";
        return SqlPart.of(head + " LEFT JOIN ")
                .then(units(today))
                .then(" w ON w.of_unit_id = d.unit_id LEFT JOIN ")
                .then(leading(today))
                .then(" s ON s.id = d.id")
                .query()
                .and("d.unit_id IS NULL OR s.id IS NULL AND " + unled + " OR NOT s.top AND (s.alone OR " + unled + ")")
                .and("d.left_on IS NULL OR d.left_on > ?", today)
                .words(filter.text(), "d.name LIKE ? OR d.staff_number LIKE ? OR d.title LIKE ? OR d.unit_name LIKE ?")
                .within("d.unit_path", scope.unitPaths());
    }

    /** Who leads somebody, and which unit. */
    private record Nearest(String name, String unit) {
        static final Nearest NOBODY = new Nearest("", "");
    }

    private List<PersonWithoutLeader> people(Stream<@Nullable Object[]> rows, LocalDate today) {
        List<@Nullable Object[]> found = rows.toList();
        SqlPart them = SqlPart.of(
                "(SELECT STRAIGHT_JOIN d.id, d.unit_id FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j"
                        + " JOIN person_directory d ON d.id = j.id)",
                found.stream().map(row -> Rows.number(row[0])).toList().toString());
        Map<Long, Nearest> nearest = new HashMap<>();
        // The first by name comes last, so it stays.
        SqlPart.of("SELECT l.led_id, p.name, u.name FROM ")
                .then(LeaderSql.leaders(them, today))
                .then(" l JOIN person_directory p ON p.id = l.leader_id JOIN unit_directory u ON u.id = l.unit_id"
                        + " WHERE l.person_id = l.leader_id ORDER BY p.family_name DESC, p.id DESC")
                .query()
                .rows(manager)
                .forEach(row -> nearest.put(Rows.number(row[0]), new Nearest(Rows.text(row[1]), Rows.text(row[2]))));
        return found.stream().map(row -> person(row, nearest)).toList();
    }

    private static PersonWithoutLeader person(@Nullable Object[] row, Map<Long, Nearest> nearest) {
        Nearest above = nearest.getOrDefault(Rows.number(row[0]), Nearest.NOBODY);
        return new PersonWithoutLeader(
                new PersonId(Rows.number(row[0])),
                Rows.text(row[1]),
                Rows.text(row[2]),
                Rows.text(row[3]),
                Rows.text(row[4]),
                Why.valueOf(Rows.text(row[5])),
                above.name(),
                above.unit());
    }
}
