package dk.loeft.organisation.internal;

import dk.loeft.organisation.PeopleFilter;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonRow;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlConditions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The list of people: three statements, however many people there are. */
@Dependent
class PeopleRepository {
    /** A position shows where somebody is found if it goes on, will begin, or is the main one, ended or not. */
    private static final String FOUND_IN = """
            EXISTS (SELECT 1 FROM person_position o JOIN unit u ON u.id = o.unit_id
            WHERE o.person_id = d.id AND (o.main = TRUE OR o.valid_to IS NULL OR o.valid_to >= ?) AND %s)""";

    private static final String LEADS = """
            EXISTS (SELECT 1 FROM person_position o WHERE o.person_id = d.id AND o.leader = TRUE
            AND o.valid_from <= ? AND (o.valid_to IS NULL OR o.valid_to >= ?))""";

    private static final Map<String, List<String>> SORTS = Map.of(
            "name", List.of("d.family_name", "d.given_name"),
            "staffNumber", List.of("d.staff_number"),
            "unit", List.of("d.unit_name"),
            "title", List.of("d.title"));

    private final EntityManager manager;

    @Inject
    PeopleRepository(EntityManager manager) {
        this.manager = manager;
    }

    Page<PersonRow> page(PeopleFilter filter, Scope scope, PageRequest request, LocalDate today) {
        SqlConditions where = conditions(filter, scope, today);
        Query count = manager.createNativeQuery("SELECT COUNT(*) FROM person_directory d" + where.sql());
        long total = Rows.number(where.bind(count, 1).getSingleResult());
        Query select = manager.createNativeQuery("""
                SELECT d.id, d.name, d.staff_number, d.title, d.unit_name, d.left_on IS NULL OR d.left_on > ?
                FROM person_directory d""" + where.sql() + " ORDER BY " + order(request));
        select.setParameter(1, today);
        where.bind(select, 2).setFirstResult(request.offset()).setMaxResults(request.size());
        List<Object[]> found = new ArrayList<>();
        Rows.of(select).forEach(found::add);
        Map<Long, Set<Role>> roles =
                roles(found.stream().map(row -> Rows.number(row[0])).toList(), today);
        List<PersonRow> rows = found.stream().map(row -> row(row, roles)).toList();
        return new Page<>(rows, total, request);
    }

    private static SqlConditions conditions(PeopleFilter filter, Scope scope, LocalDate today) {
        SqlConditions where = new SqlConditions();
        if (!filter.former()) {
            where.and("d.left_on IS NULL OR d.left_on > ?", today);
        }
        for (String word : filter.text().strip().split("\\s+")) {
            if (!word.isEmpty()) {
                String pattern = SqlConditions.anywhere(word);
                where.and("d.name LIKE ? OR d.staff_number LIKE ?", pattern, pattern);
            }
        }
        filter.unit()
                .ifPresent(unit -> where.and(
                        FOUND_IN.formatted("u.path LIKE CONCAT((SELECT path FROM unit WHERE id = ?), '%')"),
                        today,
                        unit.value()));
        filter.role().ifPresent(role -> role(where, role, today));
        if (!scope.everywhere()) {
            List<Object> values = new ArrayList<>(List.of(today));
            scope.unitPaths().forEach(path -> values.add(path + "%"));
            String paths = scope.unitPaths().isEmpty()
                    ? "FALSE"
                    : "("
                            + String.join(
                                    " OR ",
                                    Collections.nCopies(scope.unitPaths().size(), "u.path LIKE ?")) + ")";
            where.and(FOUND_IN.formatted(paths), values.toArray());
        }
        return where;
    }

    private static void role(SqlConditions where, Role role, LocalDate today) {
        switch (role) {
            case EMPLOYEE -> where.and("d.left_on IS NULL OR d.left_on > ?", today);
            case LEADER -> where.and(LEADS, today, today);
            default ->
                where.and("EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = d.id AND g.role = ?)", role.name());
        }
    }

    private static String order(PageRequest request) {
        List<String> columns = SORTS.get(request.sort());
        String direction = columns == null || request.ascending() ? "" : " DESC";
        List<String> terms = new ArrayList<>();
        for (String column : columns == null ? List.of("d.family_name", "d.given_name") : columns) {
            terms.add(column + direction);
        }
        // The key last, so that equal rows keep their page.
        terms.add("d.id" + direction);
        return String.join(", ", terms);
    }

    private Map<Long, Set<Role>> roles(List<Long> people, LocalDate today) {
        Map<Long, Set<Role>> roles = new HashMap<>();
        if (people.isEmpty()) {
            return roles;
        }
        String keys = String.join(", ", Collections.nCopies(people.size(), "?"));
        Query query = manager.createNativeQuery("""
                SELECT g.person_id, g.role FROM role_grant g WHERE g.person_id IN (%1$s)
                UNION SELECT o.person_id, 'LEADER' FROM person_position o WHERE o.person_id IN (%1$s)
                AND o.leader = TRUE AND o.valid_from <= ? AND (o.valid_to IS NULL OR o.valid_to >= ?)""".formatted(keys));
        int position = 1;
        for (int round = 0; round < 2; round++) {
            for (long person : people) {
                query.setParameter(position++, person);
            }
        }
        query.setParameter(position++, today).setParameter(position, today);
        Rows.of(query).forEach(row -> roles.computeIfAbsent(Rows.number(row[0]), key -> new TreeSet<>())
                .add(Role.valueOf(Rows.text(row[1]))));
        return roles;
    }

    private static PersonRow row(Object[] column, Map<Long, Set<Role>> roles) {
        long id = Rows.number(column[0]);
        return new PersonRow(
                new PersonId(id),
                Rows.text(column[1]),
                Rows.text(column[2]),
                Rows.text(column[3]),
                Rows.text(column[4]),
                List.copyOf(roles.getOrDefault(id, Set.of())),
                Rows.number(column[5]) != 0);
    }
}
