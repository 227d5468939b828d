package dk.loeft.learning.internal.tracks;

import static dk.loeft.learning.internal.tracks.TrackListRepository.title;

import dk.loeft.learning.LedTrack;
import dk.loeft.learning.TrackCandidate;
import dk.loeft.learning.TrackFigures;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackPerson;
import dk.loeft.learning.TrackPlace;
import dk.loeft.learning.TrackTeamFilter;
import dk.loeft.learning.TrackVersionId;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Those whom a leader leads, in tracks and outside them; filtered, sorted and cut in SQL. */
@Dependent
class TrackTeamRepository {
    private static final String PEOPLE = " FROM track_enrolment e JOIN person_directory d ON d.id = e.person_id"
            + " JOIN track_version v ON v.id = e.version_id";

    private static final String FIGURES =
            "SELECT e.track_id, COUNT(*) AS people, SUM(e.percent = 0 AND e.completed_at IS NULL) AS not_begun,"
                    + " SUM(e.completed_at IS NULL AND e.due_on IS NOT NULL AND e.due_on < ?) AS overdue,"
                    + " SUM(e.completed_at IS NOT NULL) AS completed"
                    + " FROM track_enrolment e JOIN person_directory d ON d.id = e.person_id";

    private static final String WORDS = "d.name LIKE ? OR d.title LIKE ? OR d.unit_name LIKE ?";

    private static final Map<String, List<String>> SORTS = Map.of(
            "name", List.of("d.family_name", "d.given_name"),
            "unit", List.of("d.unit_name", "d.family_name"),
            "percent", List.of("e.percent", "d.family_name"),
            "due", List.of("e.due_on IS NULL", "e.due_on", "d.family_name"));

    private final EntityManager manager;

    @Inject
    TrackTeamRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Somebody in a track, and by which version. */
    record Row(TrackPerson person, TrackVersionId version) {}

    Page<LedTrack> tracks(LedPeople led, String language, String text, PageRequest page) {
        String titles = "v.title_da LIKE ? OR v.title_en LIKE ?";
        SqlQuery count = tracks("COUNT(*)", led).words(text, titles);
        SqlQuery select = tracks(columns(language), led)
                .words(text, titles)
                .then("ORDER BY COALESCE(c.people, 0) = 0, title, t.id");
        return new Page<>(
                select.rows(manager, page).map(TrackTeamRepository::track).toList(), count.number(manager), page);
    }

    Optional<LedTrack> track(TrackId track, LedPeople led, String language) {
        return tracks(columns(language), led)
                .and("t.id = ?", track.value())
                .rows(manager)
                .map(TrackTeamRepository::track)
                .findFirst();
    }

    private static String columns(String language) {
        return "t.id, " + title(language) + " AS title, t.state, COALESCE(c.people, 0), COALESCE(c.not_begun, 0),"
                + " COALESCE(c.overdue, 0), COALESCE(c.completed, 0)";
    }

    /** Tracks that are open, or that somebody of them is in. */
    private static SqlQuery tracks(String columns, LedPeople led) {
        SqlQuery figures = led.among(new SqlQuery(FIGURES, led.today())).then("GROUP BY e.track_id");
        return new SqlQuery(
                        "SELECT " + columns + " FROM track t JOIN track_version v ON v.id = t.published_version_id"
                                + " LEFT JOIN (" + figures.sql() + ") c ON c.track_id = t.id",
                        figures.values().toArray())
                .and("t.state = 'PUBLISHED' OR c.people > 0");
    }

    private static LedTrack track(@Nullable Object[] row) {
        return new LedTrack(
                new TrackId(Rows.number(row[0])),
                Rows.text(row[1]),
                Rows.text(row[2]).equals("PUBLISHED"),
                new TrackFigures(Rows.number(row[3]), Rows.number(row[4]), Rows.number(row[5]), Rows.number(row[6])));
    }

    Page<Row> people(TrackId track, LedPeople led, TrackTeamFilter filter, PageRequest page) {
        SqlQuery count = those("COUNT(*)", track, led, filter);
        SqlQuery select = people(track, led, filter)
                .orderedBy(
                        page,
                        SORTS,
                        "e.completed_at IS NOT NULL, e.due_on IS NULL, e.due_on, d.family_name, d.id",
                        "d.id");
        return new Page<>(select.rows(manager, page).map(row -> row(row, led)).toList(), count.number(manager), page);
    }

    /** One of them. */
    Optional<Row> person(TrackId track, PersonId person, LedPeople led) {
        return people(track, led, TrackTeamFilter.ALL)
                .and("d.id = ?", person.value())
                .rows(manager)
                .map(row -> row(row, led))
                .findFirst();
    }

    private static SqlQuery people(TrackId track, LedPeople led, TrackTeamFilter filter) {
        return those(
                "d.id, d.name, d.unit_name, v.number, e.percent, e.due_on, e.completed_at, e.version_id, "
                        + TrackEnrolmentRepository.REMOVABLE,
                track,
                led,
                filter);
    }

    private static SqlQuery those(String columns, TrackId track, LedPeople led, TrackTeamFilter filter) {
        SqlQuery those = led.among(new SqlQuery("SELECT " + columns + PEOPLE))
                .and("e.track_id = ?", track.value())
                .words(filter.text(), WORDS);
        return switch (filter.show()) {
            case ALL -> those;
            case OVERDUE -> those.and("e.completed_at IS NULL AND e.due_on < ?", led.today());
            case NOT_BEGUN -> those.and("e.completed_at IS NULL AND e.percent = 0");
            case UNDER_WAY -> those.and("e.completed_at IS NULL AND e.percent > 0");
            case COMPLETED -> those.and("e.completed_at IS NOT NULL");
        };
    }

    private static Row row(@Nullable Object[] row, LedPeople led) {
        return new Row(
                new TrackPerson(
                        new PersonId(Rows.number(row[0])),
                        Rows.text(row[1]),
                        Rows.text(row[2]),
                        (int) Rows.number(row[3]),
                        (int) Rows.number(row[4]),
                        Rows.day(row[5]),
                        TrackListRepository.late(row[5], row[6], led.today()),
                        Rows.moment(row[6]),
                        Rows.number(row[8]) != 0,
                        TrackPlace.NONE),
                new TrackVersionId(Rows.number(row[7])));
    }

    /** Those of them who are not in the track. */
    Page<TrackCandidate> candidates(TrackId track, LedPeople led, String text, PageRequest page) {
        SqlQuery count = outside("COUNT(*)", track, led, text);
        SqlQuery select = outside("d.id, d.name, d.title, d.unit_name", track, led, text)
                .then("ORDER BY d.family_name, d.given_name, d.id");
        return new Page<>(
                select.rows(manager, page)
                        .map(row -> new TrackCandidate(
                                new PersonId(Rows.number(row[0])),
                                Rows.text(row[1]),
                                Rows.text(row[2]),
                                Rows.text(row[3])))
                        .toList(),
                count.number(manager),
                page);
    }

    private static SqlQuery outside(String columns, TrackId track, LedPeople led, String text) {
        return led.among(new SqlQuery("SELECT " + columns + " FROM person_directory d"))
                .and(
                        "NOT EXISTS (SELECT 1 FROM track_enrolment e WHERE e.person_id = d.id AND e.track_id = ?)",
                        track.value())
                .words(text, WORDS);
    }
}
