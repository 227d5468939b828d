package dk.loeft.communication.internal;

import dk.loeft.organisation.LeaderSql;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who leads whom, and which HR is theirs: a statement each, however many people there are. */
@Dependent
class LeaderRepository {
    private final EntityManager manager;

    @Inject
    LeaderRepository(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * Whom somebody has above.
     *
     * @param unitPath where the person works, empty without a position
     * @param leaders the leaders, empty without any
     */
    record Above(String unitPath, Set<PersonId> leaders) {}

    /**
     * Somebody of HR.
     *
     * @param person who
     * @param unitPath the part of the organisation, empty for all of it
     */
    record Officer(PersonId person, String unitPath) {
        boolean reaches(String path) {
            return path.startsWith(unitPath);
        }
    }

    /** Everybody of HR. */
    List<Officer> officers() {
        return new SqlQuery("SELECT g.person_id, g.unit_path FROM role_directory g")
                .and("g.role = 'HR'")
                .rows(manager)
                .map(row -> new Officer(new PersonId(Rows.number(row[0])), Rows.text(row[1])))
                .toList();
    }

    /** The leaders of people on a day, with those who deputise for them then. */
    Map<PersonId, Above> of(Collection<PersonId> people, LocalDate day) {
        SqlPart asked =
                SqlPart.of("""
                        (SELECT STRAIGHT_JOIN d.id, d.unit_id, d.unit_path FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j
                            JOIN person_directory d ON d.id = j.id)""", people.stream().map(PersonId::value).toList().toString());
        Map<PersonId, Above> above = new HashMap<>();
        SqlPart.of("SELECT d.id, d.unit_path, l.person_id FROM ")
                .then(asked)
                .then(" d LEFT JOIN ")
                .then(LeaderSql.leaders(asked, day))
                .then(" l ON l.led_id = d.id")
                .query()
                .rows(manager)
                .forEach(row -> {
                    Above theirs = above.computeIfAbsent(
                            new PersonId(Rows.number(row[0])), person -> new Above(Rows.text(row[1]), new HashSet<>()));
                    if (row[2] != null) {
                        theirs.leaders().add(new PersonId(Rows.number(row[2])));
                    }
                });
        return above;
    }
}
