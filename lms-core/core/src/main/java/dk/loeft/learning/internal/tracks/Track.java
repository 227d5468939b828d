package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackState;
import dk.loeft.shared.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A track. It begins as a draft, is published with one of its versions, and may be retired; a retired track can be published
 * again.
 */
@Entity
@Table(name = "track")
class Track {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private TrackState state = TrackState.DRAFT;

    @Column(name = "published_version_id")
    private @Nullable Long publishedVersionId;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "created_by", updatable = false)
    private @Nullable Long createdBy;

    protected Track() {}

    Track(@Nullable Long author, Instant now) {
        this.createdBy = author;
        this.createdAt = now;
    }

    /** Whoever begins gets that version from now on. */
    void publish(TrackVersion version) {
        this.publishedVersionId = version.id().value();
        this.state = TrackState.PUBLISHED;
    }

    /** Nobody can begin it any more. */
    void retire() {
        if (state != TrackState.PUBLISHED) {
            throw new RefusedException("learning.track.not-published");
        }
        this.state = TrackState.RETIRED;
    }

    TrackId id() {
        return new TrackId(id);
    }

    boolean isPublished() {
        return state == TrackState.PUBLISHED;
    }

    /** The version that is published, or was last; absent before the first publishing. */
    Optional<Long> publishedVersion() {
        return Optional.ofNullable(publishedVersionId);
    }
}
