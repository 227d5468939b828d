package dk.loeft.organisation.internal;

import dk.loeft.organisation.AttributeHolder;
import dk.loeft.organisation.AttributeId;
import dk.loeft.organisation.AttributeRow;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Attributes and who has them. */
@Dependent
class AttributeRepository {
    private static final String HELD = " FROM person_attribute p JOIN person_directory d ON d.id = p.person_id";

    private final EntityManager manager;

    @Inject
    AttributeRepository(EntityManager manager) {
        this.manager = manager;
    }

    List<AttributeRow> all(Scope scope, LocalDate today) {
        Map<Long, Long> people = new HashMap<>();
        working(new SqlQuery("SELECT p.attribute_id, COUNT(*)" + HELD), scope, today)
                .then("GROUP BY p.attribute_id")
                .rows(manager)
                .forEach(row -> people.put(Rows.number(row[0]), Rows.number(row[1])));
        return new SqlQuery("SELECT a.id, a.name FROM attribute a ORDER BY a.name")
                .rows(manager)
                .map(row -> new AttributeRow(
                        new AttributeId(Rows.number(row[0])),
                        Rows.text(row[1]),
                        people.getOrDefault(Rows.number(row[0]), 0L)))
                .toList();
    }

    Page<AttributeHolder> holders(AttributeId id, String text, Scope scope, LocalDate today, PageRequest page) {
        List<AttributeHolder> rows = holders(
                        "SELECT d.id, d.name, d.staff_number, d.unit_name" + HELD, id, text, scope, today)
                .then("ORDER BY d.family_name, d.given_name, d.id")
                .rows(manager, page)
                .map(row -> new AttributeHolder(
                        new PersonId(Rows.number(row[0])), Rows.text(row[1]), Rows.text(row[2]), Rows.text(row[3])))
                .toList();
        return new Page<>(
                rows, holders("SELECT COUNT(*)" + HELD, id, text, scope, today).number(manager), page);
    }

    private static SqlQuery holders(String head, AttributeId id, String text, Scope scope, LocalDate today) {
        return working(new SqlQuery(head).and("p.attribute_id = ?", id.value()), scope, today)
                .words(text, "d.name LIKE ? OR d.staff_number LIKE ? OR d.unit_name LIKE ?");
    }

    private static SqlQuery working(SqlQuery query, Scope scope, LocalDate today) {
        return query.and("d.left_on IS NULL OR d.left_on > ?", today).within("d.unit_path", scope.unitPaths());
    }

    /** Whether there is such a person within the scope. */
    boolean within(PersonId person, Scope scope) {
        return new SqlQuery("SELECT COUNT(*) FROM person_directory d")
                        .and("d.id = ?", person.value())
                        .within("d.unit_path", scope.unitPaths())
                        .number(manager)
                > 0;
    }

    /** What a person has; how many others have it is not asked. */
    List<AttributeRow> of(PersonId person) {
        return new SqlQuery("SELECT a.id, a.name FROM person_attribute p JOIN attribute a ON a.id = p.attribute_id")
                .and("p.person_id = ?", person.value())
                .then("ORDER BY a.name")
                .rows(manager)
                .map(row -> new AttributeRow(new AttributeId(Rows.number(row[0])), Rows.text(row[1]), 0))
                .toList();
    }

    boolean exists(AttributeId id) {
        return new SqlQuery("SELECT COUNT(*) FROM attribute a")
                        .and("a.id = ?", id.value())
                        .number(manager)
                > 0;
    }

    /** The one with that name, small and capital letters being the same. */
    Optional<AttributeId> named(String name) {
        return new SqlQuery("SELECT a.id, a.name FROM attribute a")
                .and("a.name = ?", name)
                .rows(manager)
                .map(row -> new AttributeId(Rows.number(row[0])))
                .findFirst();
    }

    AttributeId add(String name) {
        return new AttributeId(Rows.number(new SqlQuery("INSERT INTO attribute (name) VALUES (?) RETURNING id", name)
                .on(manager)
                .getSingleResult()));
    }

    void rename(AttributeId id, String name) {
        new SqlQuery("UPDATE attribute SET name = ?", name)
                .and("id = ?", id.value())
                .on(manager)
                .executeUpdate();
    }

    /** How many have it, whoever and wherever they are. */
    long given(AttributeId id) {
        return new SqlQuery("SELECT COUNT(*) FROM person_attribute p")
                .and("p.attribute_id = ?", id.value())
                .number(manager);
    }

    void remove(AttributeId id) {
        new SqlQuery("DELETE FROM attribute")
                .and("id = ?", id.value())
                .on(manager)
                .executeUpdate();
    }

    /** Those who work here and have one of the numbers, by their numbers in capitals. */
    Map<String, PersonId> staff(List<String> numbers, Scope scope, LocalDate today) {
        Map<String, PersonId> found = new HashMap<>();
        working(
                        new SqlQuery(
                                "SELECT STRAIGHT_JOIN j.number, d.id FROM JSON_TABLE(?, '$[*]' COLUMNS (number VARCHAR(100) PATH"
                                        + " '$')) j JOIN person_directory d ON d.staff_number = j.number COLLATE utf8mb4_danish_ci",
                                Json.createArrayBuilder(numbers).build().toString()),
                        scope,
                        today)
                .rows(manager)
                .forEach(row ->
                        found.put(Rows.text(row[0]).toUpperCase(Locale.ROOT), new PersonId(Rows.number(row[1]))));
        return found;
    }

    /**
     * Gives it to those.
     *
     * @return who had it not
     */
    List<PersonId> give(AttributeId id, List<PersonId> people) {
        String keys = people.stream().map(PersonId::value).sorted().toList().toString();
        return new SqlQuery(
                        "INSERT IGNORE INTO person_attribute (attribute_id, person_id)"
                                + " SELECT ?, j.id FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j RETURNING person_id",
                        id.value(),
                        keys)
                .on(manager).getResultList().stream()
                        .map(key -> new PersonId(Rows.number(key)))
                        .toList();
    }

    boolean take(AttributeId id, PersonId person) {
        return new SqlQuery("DELETE FROM person_attribute")
                        .and("attribute_id = ?", id.value())
                        .and("person_id = ?", person.value())
                        .on(manager)
                        .executeUpdate()
                > 0;
    }
}
