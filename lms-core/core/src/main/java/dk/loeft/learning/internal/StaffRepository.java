package dk.loeft.learning.internal;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;

/** People by the number other systems know them by. */
@Dependent
class StaffRepository {
    private final EntityManager manager;

    @Inject
    StaffRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** A person within the scope who has not left. */
    Optional<PersonId> find(String staffNumber, Scope scope, LocalDate today) {
        return new SqlQuery("SELECT d.id, d.name FROM person_directory d")
                .and("d.staff_number = ?", staffNumber)
                .and("(d.left_on IS NULL OR d.left_on > ?)", today)
                .within("d.unit_path", scope.unitPaths())
                .rows(manager)
                .map(row -> new PersonId(Rows.number(row[0])))
                .findFirst();
    }
}
