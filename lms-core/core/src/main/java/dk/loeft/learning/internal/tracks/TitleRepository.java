package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.TrackChoices;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackItemInput;
import dk.loeft.learning.TrackView;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Courses and tracks by what they are called. */
@Dependent
class TitleRepository {
    private static final String CHOSEN = "FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j";

    private final EntityManager manager;

    @Inject
    TitleRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Those of the courses that are published, with their titles. */
    Map<Long, String> published(Collection<Long> courses) {
        Map<Long, String> titles = new HashMap<>();
        new SqlQuery(
                        "SELECT STRAIGHT_JOIN c.id, c.title " + CHOSEN + " JOIN course c ON c.id = j.id",
                        courses.toString())
                .and("c.state = 'PUBLISHED'")
                .rows(manager)
                .forEach(row -> titles.put(Rows.number(row[0]), Rows.text(row[1])));
        return titles;
    }

    /** The courses as somebody finds them on a path. */
    Map<Long, TrackView.Course> courses(Collection<Long> courses, PersonId reader) {
        Map<Long, TrackView.Course> found = new HashMap<>();
        new SqlQuery(
                        "SELECT STRAIGHT_JOIN c.id, COALESCE(l.title, c.title), c.minutes, e.state, c.state " + CHOSEN
                                + " JOIN course c ON c.id = j.id " + """
                        LEFT JOIN enrolment e ON e.course_id = c.id AND e.person_id = ?
                        LEFT JOIN course_version_language l ON l.course_version_id = c.published_version_id
                            AND l.language <> c.language
                            AND l.language = COALESCE(e.language, (SELECT d.language FROM person_directory d WHERE d.id = ?))""",
                        courses.toString(),
                        reader.value(),
                        reader.value())
                .rows(manager)
                .forEach(row -> found.put(
                        Rows.number(row[0]),
                        new TrackView.Course(
                                new CourseId(Rows.number(row[0])),
                                Rows.text(row[1]),
                                (int) Rows.number(row[2]),
                                Optional.ofNullable(row[3]).map(state -> LearningState.valueOf(Rows.text(state))),
                                !Rows.text(row[4]).equals("PUBLISHED"))));
        return found;
    }

    List<TrackChoices.Choice> courseChoices() {
        return new SqlQuery("SELECT c.id, c.title FROM course c")
                .and("c.state = 'PUBLISHED'")
                .then("ORDER BY c.title, c.id")
                .rows(manager)
                .map(row -> new TrackChoices.Choice(
                        TrackItemInput.course(new CourseId(Rows.number(row[0])), 0), Rows.text(row[1])))
                .toList();
    }

    List<TrackChoices.Choice> trackChoices(Optional<TrackId> without, String language) {
        return new SqlQuery("SELECT t.id, " + TrackListRepository.title(language)
                        + " AS title FROM track t JOIN track_version v ON v.id = t.published_version_id")
                .and("t.state = 'PUBLISHED'")
                .and("t.id <> ?", without.map(TrackId::value).orElse(0L))
                .then("ORDER BY title, t.id")
                .rows(manager)
                .map(row -> new TrackChoices.Choice(
                        TrackItemInput.track(new TrackId(Rows.number(row[0])), 0), Rows.text(row[1])))
                .toList();
    }

    /** The language of somebody's pages. */
    String language(PersonId reader) {
        return new SqlQuery("SELECT d.language, d.id FROM person_directory d")
                .and("d.id = ?", reader.value())
                .rows(manager)
                .map(row -> Rows.text(row[0]))
                .findFirst()
                .orElse("da");
    }
}
