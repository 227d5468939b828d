package dk.loeft.content.internal.cmi5;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is under way with a course; filtered, sorted and cut in SQL. */
@Dependent
class Cmi5LearnerRepository {
    private static final String FROM = " FROM enrolment_directory e"
            + " JOIN cmi5_registration r ON r.attempt_id = e.attempt_id JOIN person_directory d ON d.id = e.person_id";

    private static final String SELECT =
            "SELECT r.attempt_id, r.registration, r.content_hash, d.name, d.unit_name, r.created_at" + FROM;

    private static final Map<String, List<String>> SORTS = Map.of(
            "name", List.of("d.family_name", "d.given_name"),
            "department", List.of("d.unit_name"),
            "begun", List.of("r.created_at"));

    private final EntityManager manager;

    @Inject
    Cmi5LearnerRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** A learner without what is known of the units. */
    record Row(
            AttemptId attempt, UUID registration, String contentHash, String name, String department, Instant begun) {}

    Optional<String> title(CourseId course) {
        return new SqlQuery("SELECT c.id, c.title FROM course_directory c")
                .and("c.id = ?", course.value())
                .rows(manager)
                .map(row -> Rows.text(row[1]))
                .findFirst();
    }

    Page<Row> underWay(CourseId course, String text, Scope scope, PageRequest request) {
        SqlQuery count = restrict(new SqlQuery("SELECT COUNT(*)" + FROM), course, scope);
        SqlQuery select = restrict(new SqlQuery(SELECT), course, scope);
        for (SqlQuery each : List.of(count, select)) {
            each.words(text, "d.name LIKE ? OR d.staff_number LIKE ? OR d.unit_name LIKE ?");
        }
        select.orderedBy(request, SORTS, "d.family_name, d.given_name, r.attempt_id", "r.attempt_id");
        return new Page<>(
                select.rows(manager, request).map(Cmi5LearnerRepository::row).toList(), count.number(manager), request);
    }

    Optional<Row> underWay(CourseId course, UUID registration, Scope scope) {
        return restrict(new SqlQuery(SELECT), course, scope)
                .and("r.registration = ?", registration.toString())
                .rows(manager)
                .map(Cmi5LearnerRepository::row)
                .findFirst();
    }

    /** The attempts that count, of people for whom the course is still open: it may be credited without its units. */
    private static SqlQuery restrict(SqlQuery where, CourseId course, Scope scope) {
        return where.and("e.course_id = ?", course.value())
                .and("e.state <> 'COMPLETED'")
                .and("r.satisfied_at IS NULL")
                .within("d.unit_path", scope.unitPaths());
    }

    private static Row row(@Nullable Object[] row) {
        return new Row(
                new AttemptId(Rows.number(row[0])),
                UUID.fromString(Rows.text(row[1])),
                Rows.text(row[2]),
                Rows.text(row[3]),
                Rows.text(row[4]),
                Rows.moment(row[5]).orElseThrow());
    }
}
