package dk.loeft.learning.internal.tracks;

import dk.loeft.competence.Wording;
import dk.loeft.learning.AuthoredTrack;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.MyTrack;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackRow;
import dk.loeft.learning.TrackState;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists of tracks, each row a record, filtered, sorted and cut in SQL. */
@Dependent
class TrackListRepository {
    private static final String AUTHORED = """
            SELECT t.id, v.title_da, v.title_en, t.state, v.number, v.published_at,
                (SELECT COUNT(*) FROM track_enrolment e WHERE e.track_id = t.id),
                (SELECT COUNT(*) FROM track_enrolment e WHERE e.track_id = t.id AND e.completed_at IS NOT NULL)""";

    private static final String NEWEST = " FROM track t JOIN track_version v ON v.track_id = t.id"
            + " AND v.number = (SELECT MAX(n.number) FROM track_version n WHERE n.track_id = t.id)";

    private static final String PUBLISHED = " FROM track t JOIN track_version v ON v.id = t.published_version_id";

    private static final String TITLES = "v.title_da LIKE ? OR v.title_en LIKE ?";

    private final EntityManager manager;

    @Inject
    TrackListRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** The title of {@code track_version v} in a language, in the other one where it is missing. */
    static String title(String language) {
        return text("title", language);
    }

    private static String text(String name, String language) {
        return language.equals("en")
                ? "COALESCE(NULLIF(v." + name + "_en, ''), v." + name + "_da)"
                : "COALESCE(NULLIF(v." + name + "_da, ''), v." + name + "_en)";
    }

    Page<AuthoredTrack> authored(String text, PageRequest page) {
        SqlQuery count = new SqlQuery("SELECT COUNT(*)" + NEWEST).words(text, TITLES);
        SqlQuery select = new SqlQuery(AUTHORED + NEWEST).words(text, TITLES).then("ORDER BY v.title_da, t.id");
        return new Page<>(
                select.rows(manager, page).map(TrackListRepository::authored).toList(), count.number(manager), page);
    }

    Optional<AuthoredTrack> authored(TrackId track) {
        return new SqlQuery(AUTHORED + NEWEST)
                .and("t.id = ?", track.value())
                .rows(manager)
                .map(TrackListRepository::authored)
                .findFirst();
    }

    private static AuthoredTrack authored(@Nullable Object[] row) {
        return new AuthoredTrack(
                new TrackId(Rows.number(row[0])),
                new Wording(Rows.text(row[1]), Rows.text(row[2])),
                TrackState.valueOf(Rows.text(row[3])),
                (int) Rows.number(row[4]),
                Rows.moment(row[5]),
                Rows.number(row[6]),
                Rows.number(row[7]));
    }

    Page<TrackRow> catalogue(PersonId reader, String language, String text, PageRequest page) {
        String words = TITLES + " OR v.summary_da LIKE ? OR v.summary_en LIKE ?";
        SqlQuery count = new SqlQuery("SELECT COUNT(*)" + PUBLISHED)
                .and("t.state = 'PUBLISHED'")
                .words(text, words);
        SqlQuery select = offered(reader, language).words(text, words).then("ORDER BY title, t.id");
        return new Page<>(
                select.rows(manager, page).map(TrackListRepository::row).toList(), count.number(manager), page);
    }

    List<TrackRow> counting(PersonId reader, String language, CourseId course) {
        return offered(reader, language)
                .and(
                        "EXISTS (SELECT 1 FROM track_course c WHERE c.version_id = v.id AND c.course_id = ?)",
                        course.value())
                .then("ORDER BY title, t.id")
                .rows(manager)
                .map(TrackListRepository::row)
                .toList();
    }

    private static SqlQuery offered(PersonId reader, String language) {
        return new SqlQuery(
                        "SELECT t.id, " + title(language) + " AS title, " + text("summary", language)
                                + ", v.courses, e.percent" + PUBLISHED
                                + " LEFT JOIN track_enrolment e ON e.track_id = t.id AND e.person_id = ?",
                        reader.value())
                .and("t.state = 'PUBLISHED'");
    }

    private static TrackRow row(@Nullable Object[] row) {
        return new TrackRow(
                new TrackId(Rows.number(row[0])),
                Rows.text(row[1]),
                Rows.text(row[2]),
                (int) Rows.number(row[3]),
                Optional.ofNullable(row[4]).map(percent -> (int) Rows.number(percent)));
    }

    List<MyTrack> mine(PersonId person, String language, LocalDate today) {
        return mine(person, language)
                .then("ORDER BY e.completed_at IS NOT NULL, e.due_on IS NULL, e.due_on, title, e.id")
                .rows(manager)
                .map(row -> mine(row, today))
                .toList();
    }

    Optional<MyTrack> mine(PersonId person, TrackId track, String language, LocalDate today) {
        return mine(person, language)
                .and("e.track_id = ?", track.value())
                .rows(manager)
                .map(row -> mine(row, today))
                .findFirst();
    }

    private static SqlQuery mine(PersonId person, String language) {
        return new SqlQuery("SELECT e.track_id, " + title(language) + " AS title, " + text("summary", language)
                        + ", e.percent, e.due_on, e.completed_at, e.own FROM track_enrolment e"
                        + " JOIN track_version v ON v.id = e.version_id")
                .and("e.person_id = ?", person.value());
    }

    private static MyTrack mine(@Nullable Object[] row, LocalDate today) {
        return new MyTrack(
                new TrackId(Rows.number(row[0])),
                Rows.text(row[1]),
                Rows.text(row[2]),
                (int) Rows.number(row[3]),
                Rows.day(row[4]),
                late(row[4], row[5], today),
                Rows.number(row[6]) != 0,
                Rows.moment(row[5]));
    }

    /** Days since the due date of what is not completed. */
    static int late(@Nullable Object due, @Nullable Object completed, LocalDate today) {
        return completed != null
                ? 0
                : Rows.day(due)
                        .map(day -> (int) Math.max(0, ChronoUnit.DAYS.between(day, today)))
                        .orElse(0);
    }
}
