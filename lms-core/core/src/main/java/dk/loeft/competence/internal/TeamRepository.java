package dk.loeft.competence.internal;

import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.TeamPicture.Cell;
import dk.loeft.competence.TeamRow;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People and how whole teams stand: four statements a page, however many people there are. */
@Dependent
class TeamRepository {
    private static final String PEOPLE = " FROM person_directory d";

    /** Somebody as far as these pages tell. */
    record Who(PersonId id, String name, String title, String unit, String unitPath) {}

    private final EntityManager manager;

    @Inject
    TeamRepository(EntityManager manager) {
        this.manager = manager;
    }

    Optional<Who> who(PersonId person) {
        return new SqlQuery("SELECT d.id, d.name, d.title, d.unit_name, d.unit_path" + PEOPLE)
                .and("d.id = ?", person.value())
                .rows(manager)
                .map(TeamRepository::who)
                .findFirst();
    }

    /** Somebody who works here and whose main position lies within the scope. */
    Optional<Who> member(PersonId person, Scope scope, LocalDate today) {
        return working(new SqlQuery("SELECT d.id, d.name, d.title, d.unit_name, d.unit_path" + PEOPLE), today)
                .and("d.id = ?", person.value())
                .within("d.unit_path", scope.unitPaths())
                .rows(manager)
                .map(TeamRepository::who)
                .findFirst();
    }

    /** By name. */
    Page<TeamRow> page(PersonId leader, Scope scope, String text, PageRequest request, LocalDate today) {
        SqlQuery count = team(new SqlQuery("SELECT COUNT(*)" + PEOPLE), leader, scope, text, today);
        List<Who> people = team(
                        new SqlQuery("SELECT d.id, d.name, d.title, d.unit_name, d.unit_path" + PEOPLE),
                        leader,
                        scope,
                        text,
                        today)
                .then("ORDER BY d.family_name, d.given_name, d.id")
                .rows(manager, request)
                .map(TeamRepository::who)
                .toList();
        List<Long> keys = people.stream().map(who -> who.id().value()).toList();
        Map<Long, long[]> sums = sums(keys, today);
        Map<Long, LocalDate> rated = rated(keys);
        List<TeamRow> rows = people.stream()
                .map(who -> {
                    long[] sum = sums.getOrDefault(who.id().value(), new long[2]);
                    return new TeamRow(
                            who.id(),
                            who.name(),
                            who.title(),
                            who.unit(),
                            sum[0],
                            sum[1],
                            Optional.ofNullable(rated.get(who.id().value())));
                })
                .toList();
        return new Page<>(rows, count.number(manager), request);
    }

    /** For each person in how many competences a level is asked for, and is missing. */
    private Map<Long, long[]> sums(List<Long> people, LocalDate today) {
        StandingSql.Part asked = StandingSql.asked(people, today);
        StandingSql.Part counted = StandingSql.counted(people, today);
        List<Object> values = new ArrayList<>(asked.values());
        values.addAll(counted.values());
        Map<Long, long[]> sums = new HashMap<>();
        new SqlQuery(
                        "SELECT q.person_id, COUNT(*), SUM(s.level IS NULL OR s.level < q.level) FROM " + asked.sql()
                                + " q LEFT JOIN " + counted.sql()
                                + " s ON s.person_id = q.person_id AND s.item_id = q.item_id GROUP BY q.person_id",
                        values.toArray())
                .rows(manager)
                .forEach(row -> sums.put(Rows.number(row[0]), new long[] {Rows.number(row[1]), Rows.number(row[2])}));
        return sums;
    }

    /** For each person what is asked for, with the level there is evidence of. */
    Map<PersonId, Map<CompetenceId, Cell>> cells(List<Long> people, LocalDate today) {
        StandingSql.Part asked = StandingSql.asked(people, today);
        StandingSql.Part counted = StandingSql.counted(people, today);
        List<Object> values = new ArrayList<>(asked.values());
        values.addAll(counted.values());
        Map<PersonId, Map<CompetenceId, Cell>> cells = new HashMap<>();
        new SqlQuery(
                        "SELECT q.person_id, q.item_id, q.level, s.level FROM " + asked.sql() + " q LEFT JOIN "
                                + counted.sql() + " s ON s.person_id = q.person_id AND s.item_id = q.item_id",
                        values.toArray())
                .rows(manager)
                .forEach(row -> cells.computeIfAbsent(new PersonId(Rows.number(row[0])), key -> new HashMap<>())
                        .put(new CompetenceId(Rows.number(row[1])), new Cell((int) Rows.number(row[2]), (int)
                                Rows.number(row[3]))));
        return cells;
    }

    private Map<Long, LocalDate> rated(List<Long> people) {
        Map<Long, LocalDate> rated = new HashMap<>();
        new SqlQuery("SELECT e.person_id, MAX(e.given_on) FROM competence_evidence e")
                .and("e.person_id IN (" + StandingSql.marks(people) + ")", people.toArray())
                .and("e.source = 'LEADER' AND e.withdrawn_on IS NULL")
                .then("GROUP BY e.person_id")
                .rows(manager)
                .forEach(row -> rated.put(Rows.number(row[0]), Rows.day(row[1]).orElseThrow()));
        return rated;
    }

    private static SqlQuery team(SqlQuery query, PersonId leader, Scope scope, String text, LocalDate today) {
        return working(query, today)
                .and("d.id <> ?", leader.value())
                .words(text, "d.name LIKE ? OR d.title LIKE ? OR d.unit_name LIKE ?")
                .within("d.unit_path", scope.unitPaths());
    }

    private static SqlQuery working(SqlQuery query, LocalDate today) {
        return query.and("d.left_on IS NULL OR d.left_on > ?", today);
    }

    private static Who who(@Nullable Object[] row) {
        return new Who(
                new PersonId(Rows.number(row[0])),
                Rows.text(row[1]),
                Rows.text(row[2]),
                Rows.text(row[3]),
                Rows.text(row[4]));
    }
}
