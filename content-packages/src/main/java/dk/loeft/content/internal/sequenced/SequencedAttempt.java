package dk.loeft.content.internal.sequenced;

import dk.loeft.learning.AttemptId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attempt at a SCORM 2004 course. Made with its first launch; begun, and later taken over, by the newest launch that asks
 * what is open; moved on by navigation requests, each of which opens a new visit at most.
 */
@Entity
@Table(name = "sequenced_attempt")
class SequencedAttempt {
    /** Nobody learns for longer at a stretch; what a browser says beyond that is a clock that was set. */
    private static final long LONGEST_VISIT = Duration.ofDays(1).toSeconds();

    @Id
    @Column(name = "attempt_id")
    private long attemptId;

    @Column(name = "state")
    private byte @Nullable [] state;

    @Column(name = "visit", nullable = false)
    private long visit;

    @Column(name = "report")
    private byte @Nullable [] report;

    @Column(name = "visit_seconds", nullable = false)
    private long visitSeconds;

    @Column(name = "total_seconds", nullable = false)
    private long totalSeconds;

    @Column(name = "is_open", nullable = false)
    private boolean open;

    @Column(name = "ended", nullable = false)
    private boolean ended;

    @Column(name = "said")
    private @Nullable String said;

    @Column(name = "wanted")
    private @Nullable String wanted;

    @Column(name = "launch_id")
    private @Nullable Long launchId;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt = Instant.EPOCH;

    protected SequencedAttempt() {}

    SequencedAttempt(AttemptId attempt, Instant now) {
        this.attemptId = attempt.value();
        this.updatedAt = now;
    }

    /** An attempt as a carrying left it, only to be looked at. */
    static SequencedAttempt carried(
            AttemptId attempt, byte @Nullable [] state, byte @Nullable [] report, Duration time, boolean ended) {
        SequencedAttempt row = new SequencedAttempt(attempt, Instant.EPOCH);
        row.state = state;
        row.report = report;
        row.totalSeconds = time.toSeconds();
        row.ended = ended;
        return row;
    }

    AttemptId id() {
        return new AttemptId(attemptId);
    }

    /** Remembers which activity a launch is to begin with; empty: where the person left off. */
    void want(Optional<String> activity) {
        wanted = activity.orElse(null);
    }

    Optional<String> wanted() {
        return Optional.ofNullable(wanted);
    }

    /** From now on the attempt is that launch's. */
    void take(long launch, Instant now) {
        launchId = launch;
        wanted = null;
        updatedAt = now;
    }

    boolean takenBy(long launch) {
        return launchId != null && launchId == launch;
    }

    /** Whether a launch after that one has the attempt. */
    boolean supersedes(long launch) {
        return launchId != null && launchId > launch;
    }

    /** What the SCO of this visit has set so far replaces what was reported of it before. */
    void report(Map<String, ?> newReport, long seconds, Instant now) {
        report = StateText.compress(newReport);
        visitSeconds = Math.max(visitSeconds, Math.min(seconds, LONGEST_VISIT));
        updatedAt = now;
    }

    /** The visit is over, and what was reported of it has become part of the state. */
    void leave() {
        report = null;
        totalSeconds += visitSeconds;
        visitSeconds = 0;
    }

    /**
     * The state after an event.
     *
     * @param delivers whether it opens an activity
     * @param over whether the course has ended for this time
     * @param words what is to be said of it
     */
    void move(Map<String, ?> newState, boolean delivers, boolean over, @Nullable String words, Instant now) {
        state = StateText.compress(newState);
        open = delivers;
        if (delivers) {
            visit++;
        }
        ended = over;
        said = words;
        updatedAt = now;
    }

    Optional<Map<String, Object>> state() {
        return Optional.ofNullable(state).map(StateText::expand);
    }

    Optional<Map<String, Object>> report() {
        return Optional.ofNullable(report).map(StateText::expand);
    }

    long visit() {
        return visit;
    }

    /** Whether an activity is open. */
    boolean open() {
        return open;
    }

    boolean ended() {
        return ended;
    }

    Optional<String> said() {
        return Optional.ofNullable(said);
    }

    Duration time() {
        return Duration.ofSeconds(totalSeconds + visitSeconds);
    }
}
