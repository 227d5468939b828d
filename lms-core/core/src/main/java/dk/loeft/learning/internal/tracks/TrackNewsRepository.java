package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.TrackId;
import dk.loeft.learning.TracksAssigned;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What people have to do on tracks by a day, in one statement. */
@Dependent
class TrackNewsRepository {
    private static final String OPEN = """
            SELECT e.person_id, e.track_id, COALESCE(NULLIF(v.title_da, ''), v.title_en), COALESCE(NULLIF(v.title_en, ''), v.title_da),
                e.due_on
            FROM track_enrolment e JOIN track_version v ON v.id = e.version_id""";

    private final EntityManager manager;

    @Inject
    TrackNewsRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Of those whom a condition over {@code track_enrolment e} names, the ones who have a date and have not completed the track. */
    List<TracksAssigned.Assigned> open(SqlPart who) {
        return new SqlQuery(OPEN)
                .and("e.completed_at IS NULL AND e.due_on IS NOT NULL")
                .and(who)
                .then("ORDER BY e.id")
                .rows(manager)
                .map(row -> new TracksAssigned.Assigned(
                        new PersonId(Rows.number(row[0])),
                        new TrackId(Rows.number(row[1])),
                        Rows.text(row[2]),
                        Rows.text(row[3]),
                        Rows.day(row[4]).orElseThrow()))
                .toList();
    }
}
