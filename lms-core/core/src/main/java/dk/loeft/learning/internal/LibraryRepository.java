package dk.loeft.learning.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseOwner;
import dk.loeft.learning.CourseState;
import dk.loeft.learning.LibraryChoices;
import dk.loeft.learning.LibraryFilter;
import dk.loeft.learning.LibraryRow;
import dk.loeft.learning.ReviewState;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The library's list; two statements a page, whatever the library's size. */
@Dependent
class LibraryRepository {
    private static final String FROM = """
             FROM course c JOIN course_version v ON v.course_id = c.id
                AND v.number = (SELECT MAX(n.number) FROM course_version n WHERE n.course_id = c.id)
            LEFT JOIN person_directory d ON d.id = c.owner_person_id LEFT JOIN unit_directory u ON u.id = c.owner_unit_id""";

    /** Other courses with a version on the same activity: in their own language, and those that only have it in a further one. */
    private static final String USES = """
            ((SELECT COUNT(DISTINCT r.course_id) FROM course_version r WHERE r.activity_kind = v.activity_kind
                AND r.activity_reference = v.activity_reference AND r.course_id <> c.id)
            + (SELECT COUNT(DISTINCT w.course_id) FROM course_version_language l JOIN course_version w ON w.id = l.course_version_id
                WHERE l.activity_kind = v.activity_kind AND l.activity_reference = v.activity_reference AND w.course_id <> c.id
                AND NOT EXISTS (SELECT 1 FROM course_version x WHERE x.course_id = w.course_id
                    AND x.activity_kind = l.activity_kind AND x.activity_reference = l.activity_reference)))""";

    private static final String SELECT =
            """
            SELECT c.id, c.title, c.state, v.review, v.number, v.published_at IS NULL, COALESCE(d.name, u.name),
                CONCAT_WS(',', c.language, (SELECT GROUP_CONCAT(l.language ORDER BY l.language) FROM course_version_language l
                    WHERE l.course_version_id = v.id)),
                (SELECT GROUP_CONCAT(t.tag ORDER BY t.tag) FROM course_tag t WHERE t.course_id = c.id),
                v.activity_kind, c.review_on,
            """ + USES + " AS uses, (SELECT COUNT(*) FROM enrolment e WHERE e.course_id = c.id) AS enrolled" + FROM;

    private static final Map<String, List<String>> SORTS = Map.of(
            "title", List.of("c.title"),
            "state", List.of("c.state"),
            "owner", List.of("COALESCE(d.name, u.name)"),
            "review", List.of("c.review_on IS NULL", "c.review_on"),
            "uses", List.of("uses"),
            "enrolled", List.of("enrolled"));

    private final EntityManager manager;

    @Inject
    LibraryRepository(EntityManager manager) {
        this.manager = manager;
    }

    Page<LibraryRow> page(LibraryFilter filter, PageRequest request, LocalDate today) {
        SqlQuery count = restrict(new SqlQuery("SELECT COUNT(*)" + FROM), filter, today);
        SqlQuery select =
                restrict(new SqlQuery(SELECT), filter, today).orderedBy(request, SORTS, "c.title, c.id", "c.id");
        return new Page<>(
                select.rows(manager, request).map(row -> row(row, today)).toList(), count.number(manager), request);
    }

    private static SqlQuery restrict(SqlQuery where, LibraryFilter filter, LocalDate today) {
        where.words(filter.text(), "c.title LIKE ? OR c.summary LIKE ?");
        if (filter.state().equals("REVIEW")) {
            where.and("v.review = 'ASKED' AND v.published_at IS NULL");
        } else if (!filter.state().isEmpty()) {
            where.and("c.state = ?", filter.state());
        }
        owner(where, filter.owner());
        if (!filter.tag().isEmpty()) {
            where.and("EXISTS (SELECT 1 FROM course_tag t WHERE t.course_id = c.id AND t.tag = ?)", filter.tag());
        }
        if (!filter.language().isEmpty()) {
            where.and(
                    "c.language = ? OR EXISTS (SELECT 1 FROM course_version_language l WHERE l.course_version_id = v.id"
                            + " AND l.language = ?)",
                    filter.language(),
                    filter.language());
        }
        if (!filter.kind().isEmpty()) {
            where.and("v.activity_kind = ?", filter.kind());
        }
        if (filter.dueDays() >= 0) {
            where.and("c.review_on <= ?", today.plusDays(filter.dueDays())).and("c.state <> 'RETIRED'");
        }
        return where;
    }

    private static void owner(SqlQuery where, String owner) {
        if (owner.equals("-")) {
            where.and("c.owner_person_id IS NULL AND c.owner_unit_id IS NULL");
        } else if (owner.matches("[pu][0-9]{1,18}")) {
            String column = owner.charAt(0) == 'p' ? "c.owner_person_id" : "c.owner_unit_id";
            where.and(column + " = ?", Long.parseLong(owner.substring(1)));
        }
    }

    LibraryChoices choices(LocalDate today) {
        List<CourseOwner> owners = new SqlQuery("SELECT DISTINCT c.owner_person_id, c.owner_unit_id,"
                        + " COALESCE(d.name, u.name) AS name FROM course c LEFT JOIN person_directory d ON d.id = c.owner_person_id"
                        + " LEFT JOIN unit_directory u ON u.id = c.owner_unit_id")
                .and("c.owner_person_id IS NOT NULL OR c.owner_unit_id IS NOT NULL")
                .then("ORDER BY name LIMIT 500")
                .rows(manager)
                .map(row -> owner(row[0], row[1], row[2]))
                .toList();
        long due = new SqlQuery("SELECT COUNT(*) FROM course c")
                .and("c.review_on <= ?", today)
                .and("c.state <> 'RETIRED'")
                .number(manager);
        return new LibraryChoices(
                owners,
                texts("SELECT DISTINCT t.tag FROM course_tag t ORDER BY t.tag LIMIT 500"),
                texts("SELECT DISTINCT v.activity_kind FROM course_version v ORDER BY v.activity_kind"),
                due);
    }

    private List<String> texts(String sql) {
        List<?> found = new SqlQuery(sql).on(manager).getResultList();
        return found.stream().map(Rows::text).toList();
    }

    /** The reader and the units from the top, as deep as a list can be read. */
    List<CourseOwner> units() {
        return new SqlQuery("SELECT NULL AS person, u.id, u.name FROM unit_directory u")
                .then("ORDER BY u.depth, u.name, u.id LIMIT 500")
                .rows(manager)
                .map(row -> owner(row[0], row[1], row[2]))
                .toList();
    }

    CourseOwner ownerOf(CourseId course) {
        return new SqlQuery("SELECT c.owner_person_id, c.owner_unit_id, COALESCE(d.name, u.name) FROM course c"
                        + " LEFT JOIN person_directory d ON d.id = c.owner_person_id"
                        + " LEFT JOIN unit_directory u ON u.id = c.owner_unit_id")
                .and("c.id = ?", course.value())
                .rows(manager)
                .map(row -> owner(row[0], row[1], row[2]))
                .findFirst()
                .orElseGet(CourseOwner::none);
    }

    private static CourseOwner owner(@Nullable Object person, @Nullable Object unit, @Nullable Object name) {
        return new CourseOwner(
                Optional.ofNullable(person).map(key -> new PersonId(Rows.number(key))),
                Optional.ofNullable(unit).map(key -> new UnitId(Rows.number(key))),
                Rows.text(name));
    }

    List<String> tags(CourseId course) {
        List<?> found = new SqlQuery("SELECT t.tag FROM course_tag t")
                .and("t.course_id = ?", course.value())
                .then("ORDER BY t.tag")
                .on(manager)
                .getResultList();
        return found.stream().map(Rows::text).toList();
    }

    void tag(CourseId course, List<String> tags) {
        new SqlQuery("DELETE FROM course_tag")
                .and("course_id = ?", course.value())
                .on(manager)
                .executeUpdate();
        tags.forEach(tag -> new SqlQuery("INSERT INTO course_tag (course_id, tag) VALUES (?, ?)", course.value(), tag)
                .on(manager)
                .executeUpdate());
    }

    private static LibraryRow row(@Nullable Object[] row, LocalDate today) {
        Optional<LocalDate> review = Rows.day(row[10]);
        CourseState state = CourseState.valueOf(Rows.text(row[2]));
        return new LibraryRow(
                new CourseId(Rows.number(row[0])),
                Rows.text(row[1]),
                state,
                ReviewState.valueOf(Rows.text(row[3])),
                (int) Rows.number(row[4]),
                Rows.number(row[5]) == 1,
                Rows.text(row[6]),
                split(row[7]),
                split(row[8]),
                Rows.text(row[9]),
                review,
                state != CourseState.RETIRED
                        && review.filter(day -> !day.isAfter(today)).isPresent(),
                Rows.number(row[11]),
                Rows.number(row[12]));
    }

    private static List<String> split(@Nullable Object column) {
        String text = Rows.text(column);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }
}
