package dk.loeft.learning.internal;

import dk.loeft.learning.ActivityUse;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseState;
import dk.loeft.learning.LibraryCard;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which versions rest on what, and who is on them. */
@Dependent
class UseRepository {
    private static final String USES = """
            SELECT c.id, c.title, c.state, r.number, r.language, c.published_version_id <=> r.version_id
            FROM activity_use r JOIN course c ON c.id = r.course_id""";

    private final EntityManager manager;

    @Inject
    UseRepository(EntityManager manager) {
        this.manager = manager;
    }

    List<ActivityUse> of(String kind, String reference) {
        return new SqlQuery(USES)
                .and("r.activity_kind = ?", kind)
                .and("r.activity_reference = ?", reference)
                .then("ORDER BY c.title, c.id, r.number DESC, r.language LIMIT 500")
                .rows(manager)
                .map(UseRepository::use)
                .toList();
    }

    /** Courses whose titles have all words of at least four letters in common with that one, or are the same. */
    List<ActivityUse> similar(String title, int most) {
        List<String> words = Arrays.stream(title.strip().split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() > 3)
                .limit(8)
                .toList();
        SqlQuery select = new SqlQuery(USES)
                .and("r.number = (SELECT MAX(n.number) FROM course_version n WHERE n.course_id = c.id)")
                .and("r.language = c.language");
        if (words.isEmpty()) {
            select.and("c.title = ?", title.strip());
        } else {
            select.words(String.join(" ", words), "c.title LIKE ?");
        }
        return select.then("ORDER BY c.title, c.id LIMIT " + most)
                .rows(manager)
                .map(UseRepository::use)
                .toList();
    }

    /** The versions of a course, the newest first, with who is on them; one statement. */
    List<LibraryCard.Version> versions(CourseId course) {
        return new SqlQuery("""
                        SELECT v.number, v.published_at, c.published_version_id <=> v.id, v.activity_reference,
                            CONCAT_WS(',', c.language, (SELECT GROUP_CONCAT(l.language ORDER BY l.language)
                                FROM course_version_language l WHERE l.course_version_id = v.id)),
                            SUM(e.state IN ('IN_PROGRESS', 'FAILED')), SUM(e.state = 'COMPLETED')
                        FROM course_version v JOIN course c ON c.id = v.course_id
                        LEFT JOIN attempt a ON a.course_version_id = v.id AND a.set_aside_at IS NULL
                        LEFT JOIN enrolment e ON e.current_attempt_id = a.id""")
                .and("v.course_id = ?", course.value())
                .then("GROUP BY v.id ORDER BY v.number DESC")
                .rows(manager)
                .map(row -> new LibraryCard.Version(
                        (int) Rows.number(row[0]),
                        Rows.moment(row[1]),
                        Rows.number(row[2]) == 1,
                        Rows.text(row[3]),
                        Arrays.asList(Rows.text(row[4]).split(",", -1)),
                        Rows.number(row[5]),
                        Rows.number(row[6])))
                .toList();
    }

    private static ActivityUse use(@Nullable Object[] row) {
        return new ActivityUse(
                new CourseId(Rows.number(row[0])),
                Rows.text(row[1]),
                CourseState.valueOf(Rows.text(row[2])),
                (int) Rows.number(row[3]),
                Rows.text(row[4]),
                Rows.number(row[5]) == 1);
    }
}
