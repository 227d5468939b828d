package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackItemInput;
import dk.loeft.learning.TrackVersionId;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tracks and their versions, for changes. */
@Dependent
class TrackRepository {
    private final EntityManager manager;

    @Inject
    TrackRepository(EntityManager manager) {
        this.manager = manager;
    }

    Optional<Track> find(TrackId track) {
        return Optional.ofNullable(manager.find(Track.class, track.value()));
    }

    Track get(TrackId track) {
        return find(track).orElseThrow(() -> new RefusedException("learning.track.unknown"));
    }

    /** The track, held off from every other change until the end of the transaction. */
    Track lock(TrackId track) {
        return Optional.ofNullable(manager.find(Track.class, track.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RefusedException("learning.track.unknown"));
    }

    TrackVersion version(long version) {
        return Optional.ofNullable(manager.find(TrackVersion.class, version))
                .orElseThrow(() -> new RefusedException("learning.track.unknown"));
    }

    /** The version with the highest number, draft or not. */
    Optional<TrackVersion> newest(TrackId track) {
        return manager.createQuery(
                        "SELECT v FROM TrackVersion v WHERE v.trackId = ?1 ORDER BY v.number DESC", TrackVersion.class)
                .setParameter(1, track.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Makes it permanent and gives it its key. */
    <T> T add(T entity) {
        manager.persist(entity);
        manager.flush();
        return entity;
    }

    /** Says of each track inside a version in which version it is meant: the one it is published with now. */
    void pin(TrackVersionId version, Collection<TrackItemInput> items) {
        manager.flush();
        new SqlQuery("DELETE FROM track_part")
                .and("version_id = ?", version.value())
                .on(manager)
                .executeUpdate();
        List<Long> tracks = items.stream()
                .filter(item -> !item.isCourse())
                .map(TrackItemInput::key)
                .distinct()
                .toList();
        if (!tracks.isEmpty()) {
            new SqlQuery(
                            "INSERT INTO track_part (version_id, track_id, inner_version_id)"
                                    + " SELECT STRAIGHT_JOIN ?, t.id, t.published_version_id"
                                    + " FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j"
                                    + " JOIN track t ON t.id = j.id AND t.state = 'PUBLISHED'",
                            version.value(),
                            tracks.toString())
                    .on(manager)
                    .executeUpdate();
        }
    }

    /** Says which courses a version counts. */
    void count(TrackVersionId version, Collection<Long> courses) {
        new SqlQuery(
                        "INSERT IGNORE INTO track_course (version_id, course_id)"
                                + " SELECT STRAIGHT_JOIN ?, c.id FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j"
                                + " JOIN course c ON c.id = j.id",
                        version.value(),
                        courses.toString())
                .on(manager)
                .executeUpdate();
    }
}
