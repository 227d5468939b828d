package dk.loeft.learning.internal.tracks;

import dk.loeft.competence.Wording;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackInput;
import dk.loeft.learning.TrackVersionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One numbered issue of a track. It is written until it is published, never changed from then on, and retired when another takes
 * its place.
 */
@Entity
@Table(name = "track_version")
class TrackVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "track_id", nullable = false, updatable = false)
    private long trackId;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "title_da", nullable = false)
    private String titleDa = "";

    @Column(name = "title_en", nullable = false)
    private String titleEn = "";

    @Column(name = "summary_da", nullable = false)
    private String summaryDa = "";

    @Column(name = "summary_en", nullable = false)
    private String summaryEn = "";

    @Column(name = "in_order", nullable = false)
    private boolean inOrder;

    @Column(name = "sets", nullable = false)
    private String sets = "[]";

    @Column(name = "courses", nullable = false)
    private int courses;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "published_by")
    private @Nullable Long publishedBy;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    protected TrackVersion() {}

    TrackVersion(TrackId track, int number) {
        this.trackId = track.value();
        this.number = number;
    }

    /** Takes over what an author wrote; {@link TrackRules} has looked at it. */
    void write(TrackInput input) {
        if (publishedAt != null) {
            throw new IllegalStateException("a published version never changes: " + id);
        }
        this.titleDa = input.title().da();
        this.titleEn = input.title().en();
        this.summaryDa = input.summary().da();
        this.summaryEn = input.summary().en();
        this.inOrder = input.inOrder();
        this.sets = TrackJson.write(input.sets());
    }

    /**
     * Nothing of it changes from now on.
     *
     * @param counted how many courses it counts
     */
    void publish(int counted, @Nullable Long author, Instant now) {
        if (publishedAt == null) {
            this.courses = counted;
            this.publishedAt = now;
            this.publishedBy = author;
        }
        this.retiredAt = null;
    }

    void retire(Instant now) {
        this.retiredAt = now;
    }

    TrackVersionId id() {
        return new TrackVersionId(id);
    }

    int number() {
        return number;
    }

    boolean isDraft() {
        return publishedAt == null;
    }

    Wording title() {
        return new Wording(titleDa, titleEn);
    }

    TrackInput input() {
        return new TrackInput(title(), new Wording(summaryDa, summaryEn), inOrder, TrackJson.read(sets));
    }
}
