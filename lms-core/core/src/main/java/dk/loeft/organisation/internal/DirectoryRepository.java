package dk.loeft.organisation.internal;

import dk.loeft.organisation.DeputyId;
import dk.loeft.organisation.GrantId;
import dk.loeft.organisation.PersonCard;
import dk.loeft.organisation.PersonDetails.DeputyRow;
import dk.loeft.organisation.PersonDetails.GrantRow;
import dk.loeft.organisation.PersonDetails.PositionRow;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PositionId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.Scope;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitNode;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is shown of units and of single people, as projections. */
@Dependent
class DirectoryRepository {
    private final EntityManager manager;

    @Inject
    DirectoryRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** The units within the scope, those higher up first, then by name. */
    List<UnitNode> units(Scope scope, LocalDate today) {
        return nodes(today, select -> select.within("u.path", scope.unitPaths()))
                .toList();
    }

    Optional<UnitNode> unit(UnitId unit, Scope scope, LocalDate today) {
        return nodes(today, select -> select.within("u.path", scope.unitPaths()).and("u.id = ?", unit.value()))
                .findFirst();
    }

    private Stream<UnitNode> nodes(LocalDate today, Consumer<SqlQuery> restriction) {
        SqlQuery select = new SqlQuery("""
                SELECT u.id, u.parent_id, u.name, u.path, u.depth, COALESCE(c.people, 0)
                FROM unit u LEFT JOIN (SELECT o.unit_id, COUNT(DISTINCT o.person_id) AS people FROM person_position o
                    WHERE o.valid_from <= ? AND (o.valid_to IS NULL OR o.valid_to >= ?) GROUP BY o.unit_id) c
                    ON c.unit_id = u.id
                """, today, today);
        restriction.accept(select);
        return select.then("ORDER BY u.depth, u.name, u.id")
                .rows(manager)
                .map(row -> new UnitNode(
                        new UnitId(Rows.number(row[0])),
                        Optional.ofNullable(row[1]).map(key -> new UnitId(Rows.number(key))),
                        (String) row[2],
                        (String) row[3],
                        (int) Rows.number(row[4]),
                        Rows.number(row[5])));
    }

    Optional<PersonCard> card(PersonId person) {
        Query query = manager.createNativeQuery(
                "SELECT name, given_name, unit_name, language FROM person_directory WHERE id = ?");
        query.setParameter(1, person.value());
        return Rows.of(query)
                .map(row ->
                        new PersonCard(person, (String) row[0], (String) row[1], Rows.text(row[2]), (String) row[3]))
                .findFirst();
    }

    List<PositionRow> positions(PersonId person) {
        return rows("""
                        SELECT o.id, u.id, u.name, o.title, o.leader, o.main, o.validFrom, o.validTo
                        FROM Position o JOIN o.unit u WHERE o.person.id = ?1 ORDER BY o.validFrom DESC, o.id DESC""", person)
                .map(row -> new PositionRow(
                        new PositionId((Long) row[0]),
                        new UnitId((Long) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (Boolean) row[4],
                        Boolean.TRUE.equals(row[5]),
                        (LocalDate) row[6],
                        Optional.ofNullable((LocalDate) row[7])))
                .toList();
    }

    List<DeputyRow> deputies(PersonId leader) {
        return rows("""
                        SELECT d.id, p.id, CONCAT(p.givenName, ' ', p.familyName), d.validFrom, d.validTo
                        FROM Deputy d JOIN d.deputy p WHERE d.leader.id = ?1 ORDER BY d.validFrom DESC, d.id DESC""", leader)
                .map(row -> new DeputyRow(
                        new DeputyId((Long) row[0]),
                        new PersonId((Long) row[1]),
                        (String) row[2],
                        (LocalDate) row[3],
                        (LocalDate) row[4]))
                .toList();
    }

    List<GrantRow> grants(PersonId person) {
        return rows("""
                        SELECT g.id, g.role, u.id, u.name FROM RoleGrant g LEFT JOIN g.unit u
                        WHERE g.person.id = ?1 ORDER BY g.role, u.name, g.id""", person)
                .map(row -> new GrantRow(
                        new GrantId((Long) row[0]),
                        (Role) row[1],
                        Optional.ofNullable((Long) row[2]).map(UnitId::new),
                        Rows.text(row[3])))
                .toList();
    }

    private Stream<Object[]> rows(String jpql, PersonId person) {
        return manager.createQuery(jpql, Object[].class).setParameter(1, person.value()).getResultList().stream();
    }
}
