package dk.loeft.communication.internal;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Who in HR answers for whom. */
@Dependent
class HrRepository {
    private final EntityManager manager;

    @Inject
    HrRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** How many of these people each HR officer answers for, in one statement; those who answer for none are left out. */
    Map<PersonId, Long> counts(Collection<PersonId> people, LocalDate day) {
        Map<PersonId, Long> counts = new HashMap<>();
        new SqlQuery(
                        "SELECT STRAIGHT_JOIN g.person_id, COUNT(DISTINCT d.id)"
                                + " FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j"
                                + " JOIN person_directory d ON d.id = j.id"
                                + " JOIN role_directory g ON d.unit_path LIKE CONCAT(g.unit_path, '%')"
                                + " JOIN person_directory o ON o.id = g.person_id",
                        people.stream().map(PersonId::value).toList().toString())
                .and("g.role = ?", Role.HR.name())
                .and("o.left_on IS NULL OR o.left_on > ?", day)
                .then("GROUP BY g.person_id")
                .rows(manager)
                .forEach(row -> counts.put(new PersonId(Rows.number(row[0])), Rows.number(row[1])));
        return counts;
    }
}
