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
import dk.loeft.shared.SqlConditions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists of courses, each row a record, filtered, sorted and cut in SQL. */
@Dependent
class CourseListRepository {
    private static final Map<String, String> CATALOGUE_SORTS =
            Map.of("title", "c.title", "minutes", "c.minutes", "newest", "v.published_at");
    private static final Map<String, String> AUTHORED_SORTS =
            Map.of("title", "c.title", "state", "c.state", "enrolled", "enrolled");

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
        SqlConditions where =
                new SqlConditions().and("e.person_id = ?", person.value()).and("e.state <> 'COMPLETED'");
        String order = " ORDER BY e.due_on IS NULL, e.due_on, e.state <> 'IN_PROGRESS', c.title, c.id";
        Query query = manager.createNativeQuery(MINE + where.sql() + order);
        return Rows.of(where.bind(query, 1)).map(row -> mine(row, today)).toList();
    }

    /** The courses of a person that are completed, the newest first. */
    List<MyCourse> done(PersonId person, int most, LocalDate today) {
        SqlConditions where =
                new SqlConditions().and("e.person_id = ?", person.value()).and("e.state = 'COMPLETED'");
        Query query = manager.createNativeQuery(MINE + where.sql() + " ORDER BY e.completed_at DESC, c.id");
        return Rows.of(where.bind(query, 1).setMaxResults(most))
                .map(row -> mine(row, today))
                .toList();
    }

    long countDone(PersonId person) {
        return count(
                "enrolment e",
                new SqlConditions().and("e.person_id = ?", person.value()).and("e.state = 'COMPLETED'"));
    }

    Optional<MyCourse> mine(PersonId person, CourseId course, LocalDate today) {
        SqlConditions where =
                new SqlConditions().and("e.person_id = ?", person.value()).and("e.course_id = ?", course.value());
        Query query = manager.createNativeQuery(MINE + where.sql());
        return Rows.of(where.bind(query, 1)).map(row -> mine(row, today)).findFirst();
    }

    Page<CatalogueRow> catalogue(PersonId reader, CatalogueFilter filter, PageRequest page) {
        SqlConditions where = new SqlConditions().and("c.state = 'PUBLISHED'");
        for (String word : filter.text().strip().split("\\s+")) {
            if (!word.isEmpty()) {
                String pattern = SqlConditions.anywhere(word);
                where.and("c.title LIKE ? OR c.summary LIKE ?", pattern, pattern);
            }
        }
        if (!filter.language().isEmpty()) {
            where.and("c.language = ?", filter.language());
        }
        if (filter.maxMinutes() > 0) {
            where.and("c.minutes BETWEEN 1 AND ?", filter.maxMinutes());
        }
        Query query = manager.createNativeQuery("""
                SELECT c.id, c.title, c.summary, c.language, c.minutes, e.state, e.parts_done, e.parts_total
                FROM course c JOIN course_version v ON v.id = c.published_version_id
                LEFT JOIN enrolment e ON e.course_id = c.id AND e.person_id = ?
                """ + where.sql() + order(CATALOGUE_SORTS, page) + ", c.id");
        query.setParameter(1, reader.value());
        where.bind(query, 2);
        return page(query, page, CourseListRepository::catalogueRow, count("course c", where));
    }

    Page<AuthoredCourse> authored(String text, PageRequest page) {
        SqlConditions where = new SqlConditions();
        if (!text.isBlank()) {
            where.and("c.title LIKE ?", SqlConditions.anywhere(text.strip()));
        }
        Query query = manager.createNativeQuery(AUTHORED + where.sql() + order(AUTHORED_SORTS, page) + ", c.id");
        where.bind(query, 1);
        return page(query, page, CourseListRepository::authoredRow, count("course c", where));
    }

    Optional<AuthoredCourse> authored(CourseId course) {
        Query query = manager.createNativeQuery(AUTHORED + " WHERE c.id = ?");
        query.setParameter(1, course.value());
        return Rows.of(query).map(CourseListRepository::authoredRow).findFirst();
    }

    List<AuthoredCourse> restingOn(String activityKind, String activityReference) {
        SqlConditions where = new SqlConditions()
                .and("v.activity_kind = ?", activityKind)
                .and("v.activity_reference = ?", activityReference);
        Query query = manager.createNativeQuery(AUTHORED + where.sql() + " ORDER BY c.title, c.id");
        return Rows.of(where.bind(query, 1))
                .map(CourseListRepository::authoredRow)
                .toList();
    }

    private static <T> Page<T> page(Query query, PageRequest page, Function<@Nullable Object[], T> row, long total) {
        query.setFirstResult(page.offset()).setMaxResults(page.size());
        return new Page<>(Rows.of(query).map(row).toList(), total, page);
    }

    private long count(String from, SqlConditions where) {
        Query query = manager.createNativeQuery("SELECT COUNT(*) FROM " + from + where.sql());
        return Rows.number(where.bind(query, 1).getSingleResult());
    }

    private static String order(Map<String, String> sorts, PageRequest page) {
        String column = sorts.getOrDefault(page.sort(), "c.title");
        return " ORDER BY " + column + (page.ascending() ? "" : " DESC");
    }

    private static MyCourse mine(@Nullable Object[] row, LocalDate today) {
        LearningState state = LearningState.valueOf(Rows.text(row[3]));
        Optional<LocalDate> due = day(row[6]);
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
                moment(row[8]));
    }

    private static CatalogueRow catalogueRow(@Nullable Object[] row) {
        long total = Rows.number(row[7]);
        return new CatalogueRow(
                new CourseId(Rows.number(row[0])),
                Rows.text(row[1]),
                Rows.text(row[2]),
                Rows.text(row[3]),
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
                moment(row[10]),
                Rows.number(row[11]),
                Rows.number(row[12]));
    }

    private static Optional<LocalDate> day(@Nullable Object column) {
        return Optional.ofNullable(column)
                .map(value -> value instanceof Date date ? date.toLocalDate() : LocalDate.parse(value.toString()));
    }

    private static Optional<Instant> moment(@Nullable Object column) {
        return Optional.ofNullable(column).map(CourseListRepository::instant);
    }

    private static Instant instant(Object column) {
        LocalDateTime time = column instanceof LocalDateTime local
                ? local
                : LocalDateTime.parse(column.toString().replace(' ', 'T'));
        return time.toInstant(ZoneOffset.UTC);
    }
}
