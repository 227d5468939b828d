package dk.loeft.communication.internal;

import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of the people that notifications name, read when they are put into words. */
@Dependent
class NameRepository {
    private final EntityManager manager;

    @Inject
    NameRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** The names of all people in them, by one statement, or by none. */
    Map<PersonId, String> in(Collection<Wording.Kept> kept) {
        List<Long> people = kept.stream()
                .flatMap(each -> each.parameters().stream())
                .filter(Parameter.Person.class::isInstance)
                .map(each -> ((Parameter.Person) each).person().value())
                .distinct()
                .toList();
        Map<PersonId, String> names = new HashMap<>();
        if (!people.isEmpty()) {
            new SqlQuery(
                            "SELECT STRAIGHT_JOIN d.id, d.name FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j"
                                    + " JOIN person_directory d ON d.id = j.id",
                            people.toString())
                    .rows(manager)
                    .forEach(row -> names.put(new PersonId(Rows.number(row[0])), Rows.text(row[1])));
        }
        return names;
    }
}
