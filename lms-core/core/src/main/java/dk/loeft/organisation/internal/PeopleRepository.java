package dk.loeft.organisation.internal;

import dk.loeft.organisation.PeopleFilter;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonRow;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
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
import org.jspecify.annotations.Nullable;

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
        SqlQuery count = new SqlQuery("SELECT COUNT(*) FROM person_directory d");
        SqlQuery select = new SqlQuery("""
                SELECT d.id, d.name, d.staff_number, d.title, d.unit_name, d.left_on IS NULL OR d.left_on > ?
                FROM person_directory d""", today);
        restrict(count, filter, scope, today);
        restrict(select, filter, scope, today);
        select.orderedBy(request, SORTS, "d.family_name, d.given_name, d.id", "d.id");
        List<@Nullable Object[]> found = select.rows(manager, request).toList();
        Map<Long, Set<Role>> roles =
                roles(found.stream().map(row -> Rows.number(row[0])).toList(), today);
        List<PersonRow> rows = found.stream().map(row -> row(row, roles)).toList();
        return new Page<>(rows, count.number(manager), request);
    }

    private static void restrict(SqlQuery where, PeopleFilter filter, Scope scope, LocalDate today) {
        if (!filter.former()) {
            where.and("d.left_on IS NULL OR d.left_on > ?", today);
        }
        where.words(filter.text(), "d.name LIKE ? OR d.staff_number LIKE ?");
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
    }

    private static void role(SqlQuery where, Role role, LocalDate today) {
        switch (role) {
            case EMPLOYEE -> where.and("d.left_on IS NULL OR d.left_on > ?", today);
            case LEADER -> where.and(LEADS, today, today);
            default ->
                where.and("EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = d.id AND g.role = ?)", role.name());
        }
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

    private static PersonRow row(@Nullable Object[] column, Map<Long, Set<Role>> roles) {
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
