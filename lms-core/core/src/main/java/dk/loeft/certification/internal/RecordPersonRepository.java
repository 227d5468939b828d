package dk.loeft.certification.internal;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people that records speak of. */
@Dependent
class RecordPersonRepository {
    private final EntityManager manager;

    @Inject
    RecordPersonRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** A person as a record shows one. */
    record Person(PersonId id, String name, String staffNumber, String unit) {}

    /** The person, if the main position lies within the scope. */
    Optional<Person> find(PersonId person, Scope scope) {
        return new SqlQuery("SELECT d.id, d.name, d.staff_number, d.unit_name FROM person_directory d")
                .and("d.id = ?", person.value())
                .within("d.unit_path", scope.unitPaths())
                .rows(manager)
                .map(column -> new Person(
                        new PersonId(Rows.number(column[0])),
                        Rows.text(column[1]),
                        Rows.text(column[2]),
                        Rows.text(column[3])))
                .findFirst();
    }

    /** The names of those who wrote the lines, in one statement. */
    Map<PersonId, String> names(List<Line> lines) {
        List<PersonId> authors = lines.stream()
                .flatMap(line -> line.author().stream())
                .distinct()
                .toList();
        Map<PersonId, String> names = new HashMap<>();
        if (!authors.isEmpty()) {
            new SqlQuery("SELECT d.id, d.name FROM person_directory d")
                    .and(
                            "d.id IN (" + HistoryRepository.marks(authors) + ")",
                            authors.stream().map(PersonId::value).toArray())
                    .rows(manager)
                    .forEach(column -> names.put(new PersonId(Rows.number(column[0])), Rows.text(column[1])));
        }
        return names;
    }
}
