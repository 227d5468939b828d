package dk.loeft.reporting.internal;

import static dk.loeft.reporting.TeamFigures.EXPIRING_DAYS;
import static dk.loeft.reporting.TeamFigures.SOON_DAYS;

import dk.loeft.competence.Wording;
import dk.loeft.organisation.PersonId;
import dk.loeft.reporting.TeamFigures;
import dk.loeft.reporting.TeamFilter;
import dk.loeft.reporting.TeamMember;
import dk.loeft.reporting.TeamMember.Item;
import dk.loeft.reporting.TeamMember.Kind;
import dk.loeft.reporting.TeamMember.Why;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people of a team: two statements a page, three where words are looked for, however many people there are. */
@Dependent
class TeamListRepository {
    private static final Map<String, List<String>> SORTS = Map.of(
            "name", List.of("t.family_name", "t.given_name"),
            "unit", List.of("t.unit_name", "t.family_name", "t.given_name"),
            "gaps", List.of("t.gaps"));

    private static final String BY_NEED =
            "t.overdue = 0, t.first_due, t.expiring = 0, t.gaps DESC, t.family_name, t.given_name," + " t.id";

    private static final String SELECT =
            "SELECT t.id, t.name, CONCAT(LEFT(t.given_name, 1), LEFT(t.family_name, 1)), t.title,"
                    + " t.unit_name, t.valid, t.kinds, t.gaps FROM ";

    private static final String ITEMS = """
            SELECT STRAIGHT_JOIN j.id, 'COURSE', c.id, c.title, IF(e.due_on < ?, 'OVERDUE', 'DUE'), e.due_on, c.title
            FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j
                JOIN enrolment_directory e ON e.person_id = j.id AND e.state <> 'COMPLETED' AND e.due_on <= ?
                JOIN course_directory c ON c.id = e.course_id
            UNION ALL
            SELECT STRAIGHT_JOIN j.id, 'TRACK', e.track_id, e.title_da, IF(e.due_on < ?, 'OVERDUE', 'DUE'), e.due_on, e.title_en
            FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j
                JOIN track_enrolment_directory e ON e.person_id = j.id AND NOT e.completed AND e.due_on <= ?
            UNION ALL
            SELECT STRAIGHT_JOIN j.id, 'CERTIFICATE', k.id, k.title, IF(s.due < ?, 'OVERDUE', 'EXPIRING'), IF(s.due < ?, s.due, s.expires),
                k.title
            FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j
                JOIN certification_directory s ON s.person_id = j.id AND (s.due < ? OR (s.valid AND s.expires_sort BETWEEN ? AND ?))
                JOIN certificate_kind_directory k ON k.id = s.kind_id
            ORDER BY 6, 4""";

    private final EntityManager manager;

    @Inject
    TeamListRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** @param figures of those within reach, which tell how many there are where no words are looked for */
    Page<TeamMember> page(Reached reached, TeamFilter filter, PageRequest request, TeamFigures figures) {
        SqlPart members = MemberSql.of(reached);
        List<@Nullable Object[]> rows = restricted(SELECT, members, filter)
                .orderedBy(request, SORTS, BY_NEED, "t.id")
                .rows(manager, request)
                .toList();
        long total = filter.text().isBlank()
                ? figures.of(filter.show())
                : restricted("SELECT COUNT(*) FROM ", members, filter).number(manager);
        Map<Long, List<Item>> items =
                items(rows.stream().map(row -> Rows.number(row[0])).toList(), reached.today());
        return new Page<>(rows.stream().map(row -> member(row, items)).toList(), total, request);
    }

    private static SqlQuery restricted(String head, SqlPart members, TeamFilter filter) {
        SqlQuery query = SqlPart.of(head).then(members).then(" t").query();
        switch (filter.show()) {
            case ACTION -> query.and("t.overdue > 0 OR t.soon > 0 OR t.expiring > 0");
            case OVERDUE -> query.and("t.overdue > 0");
            case EXPIRING -> query.and("t.expiring > 0");
            case GAPS -> query.and("t.gaps > 0");
            case ALL -> query.and("TRUE");
        }
        return query.words(filter.text(), "t.name LIKE ? OR t.title LIKE ? OR t.unit_name LIKE ?");
    }

    private Map<Long, List<Item>> items(List<Long> people, LocalDate today) {
        Map<Long, List<Item>> items = new HashMap<>();
        new SqlQuery(
                        ITEMS,
                        today,
                        people.toString(),
                        today.plusDays(SOON_DAYS),
                        today,
                        people.toString(),
                        today.plusDays(SOON_DAYS),
                        today,
                        today,
                        people.toString(),
                        today,
                        today,
                        today.plusDays(EXPIRING_DAYS))
                .rows(manager)
                .forEach(row -> items.computeIfAbsent(Rows.number(row[0]), key -> new ArrayList<>())
                        .add(new Item(
                                Kind.valueOf(Rows.text(row[1])),
                                Rows.number(row[2]),
                                new Wording(Rows.text(row[3]), Rows.text(row[6])),
                                Why.valueOf(Rows.text(row[4])),
                                Rows.day(row[5]).orElseThrow())));
        return items;
    }

    private static TeamMember member(@Nullable Object[] row, Map<Long, List<Item>> items) {
        long key = Rows.number(row[0]);
        return new TeamMember(
                new PersonId(key),
                Rows.text(row[1]),
                Rows.text(row[2]),
                Rows.text(row[3]),
                Rows.text(row[4]),
                Rows.number(row[5]),
                Rows.number(row[6]),
                Rows.number(row[7]),
                items.getOrDefault(key, List.of()));
    }
}
