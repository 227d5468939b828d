package dk.loeft.communication.internal;

import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
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

/** Who leads whom, and which HR is theirs: two statements, however many people there are. */
@Dependent
class LeaderRepository {
    private final EntityManager manager;

    @Inject
    LeaderRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Who leads a unit, and who acts for them. */
    private record Lead(Set<PersonId> leaders, Set<PersonId> deputies) {
        Lead() {
            this(new HashSet<>(), new HashSet<>());
        }

        Set<PersonId> allBut(PersonId person) {
            Set<PersonId> all = new HashSet<>(leaders);
            all.addAll(deputies);
            all.remove(person);
            return all;
        }
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

    /**
     * The leaders of people on a day, with those who deputise for them then: of the unit of the main position, or of the nearest
     * one above it that is led. Who leads a unit is led by whoever leads above it.
     */
    Map<PersonId, Above> of(Collection<PersonId> people, LocalDate day) {
        Map<String, Lead> leads = leads(day);
        Map<PersonId, Above> above = new HashMap<>();
        List<Long> keys = people.stream().map(PersonId::value).toList();
        new SqlQuery(
                        "SELECT STRAIGHT_JOIN d.id, d.unit_path FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j"
                                + " JOIN person_directory d ON d.id = j.id",
                        keys.toString())
                .rows(manager)
                .forEach(row -> {
                    PersonId person = new PersonId(Rows.number(row[0]));
                    String path = Rows.text(row[1]);
                    above.put(person, new Above(path, nearest(person, path, leads)));
                });
        return above;
    }

    private Map<String, Lead> leads(LocalDate day) {
        Map<String, Lead> leads = new HashMap<>();
        new SqlQuery(
                        "SELECT l.unit_path, l.person_id, l.deputises_for FROM leader_directory l JOIN person_directory d ON"
                                + " d.id = l.person_id")
                .and("l.valid_from <= ?", day)
                .and("l.valid_to IS NULL OR l.valid_to >= ?", day)
                .and("d.left_on IS NULL OR d.left_on > ?", day)
                .rows(manager)
                .forEach(row -> {
                    Lead lead = leads.computeIfAbsent(Rows.text(row[0]), path -> new Lead());
                    (row[2] == null ? lead.leaders() : lead.deputies()).add(new PersonId(Rows.number(row[1])));
                });
        return leads;
    }

    private static Set<PersonId> nearest(PersonId person, String from, Map<String, Lead> leads) {
        for (String path = from; !path.isEmpty(); path = above(path)) {
            Lead lead = leads.get(path);
            if (lead != null && !lead.leaders().contains(person)) {
                Set<PersonId> found = lead.allBut(person);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return Set.of();
    }

    /** The path of the unit above: {@code /1/} for {@code /1/2/}. */
    private static String above(String path) {
        int slash = path.lastIndexOf('/', path.length() - 2);
        return slash <= 0 ? "" : path.substring(0, slash + 1);
    }
}
