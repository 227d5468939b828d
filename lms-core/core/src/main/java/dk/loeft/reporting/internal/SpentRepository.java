package dk.loeft.reporting.internal;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.reporting.MemberTime;
import dk.loeft.reporting.Spent;
import dk.loeft.reporting.UnitTime;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Time spent on learning; each question is one statement, a page of people two. */
@Dependent
class SpentRepository {
    private static final Map<String, List<String>> SORTS = Map.of(
            "name", List.of("t.family_name", "t.given_name"),
            "unit", List.of("t.unit_name", "t.family_name", "t.given_name"),
            "courses", List.of("t.courses"),
            "elsewhere", List.of("t.elsewhere"));

    private static final String FIGURES =
            "SELECT u.id, u.name, COUNT(*), SUM(t.courses + t.elsewhere > 0), SUM(t.courses), SUM(t.elsewhere) FROM ";

    private final EntityManager manager;

    @Inject
    SpentRepository(EntityManager manager) {
        this.manager = manager;
    }

    Spent of(PersonId person, Year year) {
        SqlPart one = SqlPart.of("d.id = ?", person.value());
        return SqlPart.of("SELECT t.courses, t.elsewhere FROM ")
                .then(TimeSql.of(one, year))
                .then(" t")
                .query()
                .rows(manager)
                .map(row -> spent(row, 0))
                .findFirst()
                .orElse(Spent.NONE);
    }

    Page<MemberTime> page(Reached reached, Year year, String text, PageRequest request) {
        SqlPart people = TimeSql.of(reached.people(), year);
        List<MemberTime> rows = worded(
                        SqlPart.of("SELECT t.id, t.name, t.title, t.unit_name, t.courses, t.elsewhere FROM ")
                                .then(people)
                                .then(" t")
                                .query(),
                        text)
                .orderedBy(request, SORTS, "t.courses + t.elsewhere DESC, t.family_name, t.given_name, t.id", "t.id")
                .rows(manager, request)
                .map(SpentRepository::member)
                .toList();
        long total = worded(
                        SqlPart.of("SELECT COUNT(*) FROM ")
                                .then(people)
                                .then(" t")
                                .query(),
                        text)
                .number(manager);
        return new Page<>(rows, total, request);
    }

    private static SqlQuery worded(SqlQuery query, String text) {
        return query.words(text, "t.name LIKE ? OR t.title LIKE ? OR t.unit_name LIKE ?");
    }

    /** @param units which units the people are counted by, a condition over {@code unit_directory u} */
    List<UnitTime> of(Reached reached, Year year, SqlPart units) {
        return SqlPart.of(FIGURES)
                .then(TimeSql.of(reached.people(), year))
                .then(" t LEFT JOIN unit_directory u ON ")
                .then(units)
                .then(" AND t.unit_path LIKE CONCAT(u.path, '%') GROUP BY u.id, u.name"
                        + " ORDER BY u.id IS NULL DESC, u.name, u.id")
                .query()
                .rows(manager)
                .map(SpentRepository::unit)
                .toList();
    }

    /** Those who work right in each unit, by the unit's path; the parts have neither keys nor names. */
    Map<String, UnitTime> byPath(Reached reached, Year year) {
        Map<String, UnitTime> found = new HashMap<>();
        SqlPart.of(FIGURES.replace("u.id, u.name,", "NULL, t.unit_path,"))
                .then(TimeSql.of(reached.people(), year))
                .then(" t WHERE t.unit_path IS NOT NULL GROUP BY t.unit_path")
                .query()
                .rows(manager)
                .forEach(row -> found.put(Rows.text(row[1]), unit(row)));
        return found;
    }

    private static MemberTime member(@Nullable Object[] row) {
        return new MemberTime(
                new PersonId(Rows.number(row[0])),
                Rows.text(row[1]),
                Rows.text(row[2]),
                Rows.text(row[3]),
                spent(row, 4));
    }

    private static UnitTime unit(@Nullable Object[] row) {
        return new UnitTime(
                Optional.ofNullable(row[0]).map(key -> new UnitId(Rows.number(key))),
                Rows.text(row[1]),
                Rows.number(row[2]),
                Rows.number(row[3]),
                spent(row, 4));
    }

    private static Spent spent(@Nullable Object[] row, int at) {
        return new Spent(Rows.number(row[at]), Rows.number(row[at + 1]));
    }
}
