package dk.loeft.learning.internal;

import dk.loeft.learning.AuthoredCourse;
import dk.loeft.learning.CatalogueFilter;
import dk.loeft.learning.CatalogueRow;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseInput;
import dk.loeft.learning.CourseState;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.MyCourse;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of courses, each row a record, filtered, sorted and cut in SQL. */
@Dependent
class CourseListRepository {
    private static final Map<String, List<String>> CATALOGUE_SORTS =
            Map.of("title", List.of("c.title"), "minutes", List.of("c.minutes"), "newest", List.of("v.published_at"));
    private static final Map<String, List<String>> AUTHORED_SORTS =
            Map.of("title", List.of("c.title"), "state", List.of("c.state"), "enrolled", List.of("enrolled"));

    private static final String TRANSLATED = "EXISTS (SELECT 1 FROM course_version_language o"
            + " WHERE o.course_version_id = c.published_version_id AND CONCAT_WS(' ', o.title, o.summary) LIKE ?)";

    private static final String BY_TITLE = "c.title, c.id";

    private static final String MINE = """
            SELECT c.id, c.title, c.minutes, e.state, e.parts_done, e.parts_total, e.due_on, e.score, e.completed_at
            FROM enrolment e JOIN course c ON c.id = e.course_id""";

    private static final String AUTHORED = """
            SELECT c.id, c.title, c.summary, c.description, c.language, c.minutes, c.state, v.number, v.activity_kind,
                v.activity_reference, v.published_at,
                (SELECT COUNT(*) FROM enrolment e WHERE e.course_id = c.id) AS enrolled,
                (SELECT COUNT(*) FROM enrolment e WHERE e.course_id = c.id AND e.state = 'COMPLETED') AS completed
            FROM course c JOIN course_version v ON v.course_id = c.id
                AND v.number = (SELECT MAX(n.number) FROM course_version n WHERE n.course_id = c.id)""";

    private final EntityManager manager;

    @Inject
    CourseListRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** The courses of a person that are not completed, the most urgent first. */
    List<MyCourse> open(PersonId person, LocalDate today) {
        SqlQuery select = new SqlQuery(MINE)
                .and("e.person_id = ?", person.value())
                .and("e.state <> 'COMPLETED'")
                .then("ORDER BY e.due_on IS NULL, e.due_on, e.state <> 'IN_PROGRESS', c.title, c.id");
        return select.rows(manager).map(row -> mine(row, today)).toList();
    }

    /** The courses of a person that are completed, the newest first. */
    List<MyCourse> done(PersonId person, int most, LocalDate today) {
        SqlQuery select = new SqlQuery(MINE)
                .and("e.person_id = ?", person.value())
                .and("e.state = 'COMPLETED'")
                .then("ORDER BY e.completed_at DESC, c.id");
        return select.rows(manager, PageRequest.first(most))
                .map(row -> mine(row, today))
                .toList();
    }

    long countDone(PersonId person) {
        return new SqlQuery("SELECT COUNT(*) FROM enrolment e")
                .and("e.person_id = ?", person.value())
                .and("e.state = 'COMPLETED'")
                .number(manager);
    }

    Optional<MyCourse> mine(PersonId person, CourseId course, LocalDate today) {
        SqlQuery select =
                new SqlQuery(MINE).and("e.person_id = ?", person.value()).and("e.course_id = ?", course.value());
        return select.rows(manager).map(row -> mine(row, today)).findFirst();
    }

    /** The languages of a version, that of the course first. */
    List<String> languages(long version, String own) {
        Stream<String> further = new SqlQuery("SELECT l.language, l.title FROM course_version_language l")
                .and("l.course_version_id = ?", version)
                .then("ORDER BY l.language")
                .rows(manager)
                .map(row -> Rows.text(row[0]));
        return Stream.concat(Stream.of(own), further).distinct().toList();
    }

    Page<CatalogueRow> catalogue(PersonId reader, CatalogueFilter filter, PageRequest page) {
        SqlQuery count = new SqlQuery("SELECT COUNT(*) FROM course c");
        SqlQuery select = new SqlQuery("""
                SELECT c.id, COALESCE(l.title, c.title), COALESCE(l.summary, c.summary), COALESCE(l.language, c.language),
                    c.minutes, e.state, e.parts_done, e.parts_total, CONCAT_WS(',', c.language, (SELECT GROUP_CONCAT(o.language
                    ORDER BY o.language) FROM course_version_language o WHERE o.course_version_id = v.id))
                FROM course c JOIN course_version v ON v.id = c.published_version_id
                LEFT JOIN enrolment e ON e.course_id = c.id AND e.person_id = ?
                LEFT JOIN course_version_language l ON l.course_version_id = v.id AND l.language <> c.language
                    AND l.language = COALESCE(e.language, (SELECT d.language FROM person_directory d WHERE d.id = ?))""", reader.value(), reader.value());
        restrict(count, filter);
        restrict(select, filter);
        select.orderedBy(page, CATALOGUE_SORTS, BY_TITLE, "c.id");
        return page(count, select, page, CourseListRepository::catalogueRow);
    }

    private static void restrict(SqlQuery where, CatalogueFilter filter) {
        where.and("c.state = 'PUBLISHED'").words(filter.text(), "c.title LIKE ? OR c.summary LIKE ? OR " + TRANSLATED);
        if (!filter.language().isEmpty()) {
            where.and(
                    "c.language = ? OR EXISTS (SELECT 1 FROM course_version_language o"
                            + " WHERE o.course_version_id = c.published_version_id AND o.language = ?)",
                    filter.language(),
                    filter.language());
        }
        if (filter.maxMinutes() > 0) {
            where.and("c.minutes BETWEEN 1 AND ?", filter.maxMinutes());
        }
    }

    Page<AuthoredCourse> authored(String text, PageRequest page) {
        SqlQuery count = new SqlQuery("SELECT COUNT(*) FROM course c").words(text, "c.title LIKE ?");
        SqlQuery select =
                new SqlQuery(AUTHORED).words(text, "c.title LIKE ?").orderedBy(page, AUTHORED_SORTS, BY_TITLE, "c.id");
        return page(count, select, page, CourseListRepository::authoredRow);
    }

    Optional<AuthoredCourse> authored(CourseId course) {
        SqlQuery select = new SqlQuery(AUTHORED).and("c.id = ?", course.value());
        return select.rows(manager).map(CourseListRepository::authoredRow).findFirst();
    }

    List<AuthoredCourse> restingOn(String activityKind, String activityReference) {
        SqlQuery select = new SqlQuery(AUTHORED)
                .and("v.activity_kind = ?", activityKind)
                .and("v.activity_reference = ?", activityReference)
                .then("ORDER BY " + BY_TITLE);
        return select.rows(manager).map(CourseListRepository::authoredRow).toList();
    }

    private <T> Page<T> page(SqlQuery count, SqlQuery select, PageRequest page, Function<@Nullable Object[], T> row) {
        return new Page<>(select.rows(manager, page).map(row).toList(), count.number(manager), page);
    }

    private static MyCourse mine(@Nullable Object[] row, LocalDate today) {
        LearningState state = LearningState.valueOf(Rows.text(row[3]));
        Optional<LocalDate> due = Rows.day(row[6]);
        long late = state == LearningState.COMPLETED
                ? 0
                : due.map(day -> ChronoUnit.DAYS.between(day, today)).orElse(0L);
        return new MyCourse(
                new CourseId(Rows.number(row[0])),
                Rows.text(row[1]),
                (int) Rows.number(row[2]),
                state,
                (int) Rows.number(row[4]),
                (int) Rows.number(row[5]),
                due,
                (int) Math.max(0, late),
                Optional.ofNullable((BigDecimal) row[7]),
                Rows.moment(row[8]));
    }

    private static CatalogueRow catalogueRow(@Nullable Object[] row) {
        long total = Rows.number(row[7]);
        return new CatalogueRow(
                new CourseId(Rows.number(row[0])),
                Rows.text(row[1]),
                Rows.text(row[2]),
                Rows.text(row[3]),
                Arrays.asList(Rows.text(row[8]).split(",")),
                (int) Rows.number(row[4]),
                Optional.ofNullable(row[5]).map(state -> LearningState.valueOf(Rows.text(state))),
                total == 0 ? 0 : (int) (100 * Rows.number(row[6]) / total));
    }

    private static AuthoredCourse authoredRow(@Nullable Object[] row) {
        return new AuthoredCourse(
                new CourseId(Rows.number(row[0])),
                new CourseInput(Rows.text(row[1]), Rows.text(row[2]), Rows.text(row[3]), Rows.text(row[4]), (int)
                        Rows.number(row[5])),
                CourseState.valueOf(Rows.text(row[6])),
                (int) Rows.number(row[7]),
                Rows.text(row[8]),
                Rows.text(row[9]),
                Rows.moment(row[10]),
                Rows.number(row[11]),
                Rows.number(row[12]));
    }
}
