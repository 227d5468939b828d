package dk.loeft.content.internal.tracking;

import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.ScoState;
import dk.loeft.content.engine.Score;
import dk.loeft.content.engine.Success;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt knows of one item. The row is made with the first launch, opened when the player asks what to begin with,
 * and changed by every commit of the newest launch.
 */
@Entity
@Table(name = "sco_tracking")
class ScoTracking {
    private static final int MILLIS = 10;

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // rows are found by it
    private TrackingKey key = new TrackingKey();

    @Column(name = "lesson_status", nullable = false)
    private String status = "";

    @Column(name = "status_set", nullable = false)
    private boolean statusSet;

    @Column(name = "success", nullable = false)
    private String success = "";

    @Column(name = "score_raw")
    private @Nullable Double scoreRaw;

    @Column(name = "score_min")
    private @Nullable Double scoreMin;

    @Column(name = "score_max")
    private @Nullable Double scoreMax;

    @Column(name = "session_exit", nullable = false)
    private String exit = "";

    @Column(name = "hundredths_before", nullable = false)
    private long hundredthsBefore;

    @Column(name = "hundredths_total", nullable = false)
    private long hundredthsTotal;

    @Column(name = "elements", nullable = false)
    private String elements = "";

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "launch_id")
    private @Nullable Long launchId;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt = Instant.EPOCH;

    protected ScoTracking() {}

    ScoTracking(TrackingKey key, Instant now) {
        this.key = key;
        this.elements = ElementsText.write(Map.of());
        take(ScoState.NEW, now);
    }

    private void take(ScoState state, Instant now) {
        status = state.status().name();
        statusSet = state.statusSet();
        success = state.success().name();
        scoreRaw = state.score().raw();
        scoreMin = state.score().min();
        scoreMax = state.score().max();
        exit = state.exit().name();
        hundredthsBefore = state.timeBefore().toMillis() / MILLIS;
        hundredthsTotal = state.totalTime().toMillis() / MILLIS;
        updatedAt = now;
    }

    /** The player has asked for it. */
    void open(Instant now) {
        if (openedAt == null) {
            openedAt = now;
        }
    }

    /** What a page that reports nothing comes to by being opened. */
    void complete(Instant now) {
        take(
                new ScoState(
                        LessonStatus.COMPLETED,
                        true,
                        Success.UNKNOWN,
                        Score.NONE,
                        ScoState.Exit.NORMAL,
                        Duration.ZERO,
                        state().totalTime()),
                now);
    }

    void store(ScoState state, Map<String, String> written, long launch, Instant now) {
        take(state, now);
        elements = ElementsText.write(written);
        launchId = launch;
    }

    /** Whether a launch after that one has reported. */
    boolean supersedes(long launch) {
        return launchId != null && launchId > launch;
    }

    /** Whether that launch has reported. */
    boolean reportedBy(long launch) {
        return launchId != null && launchId == launch;
    }

    ScoState state() {
        return new ScoState(
                LessonStatus.valueOf(status),
                statusSet,
                Success.valueOf(success),
                new Score(scoreRaw, scoreMin, scoreMax),
                ScoState.Exit.valueOf(exit),
                Duration.ofMillis(hundredthsBefore * MILLIS),
                Duration.ofMillis(hundredthsTotal * MILLIS));
    }

    Map<String, String> elements() {
        return ElementsText.read(elements);
    }
}
