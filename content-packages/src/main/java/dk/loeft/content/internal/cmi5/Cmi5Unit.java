package dk.loeft.content.internal.cmi5;

import dk.loeft.content.engine.cmi5.UnitProgress;
import dk.loeft.learning.AttemptId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a registration knows of a unit; of a block only whether it is satisfied. Nothing of it is ever taken back. */
@Entity
@Table(name = "cmi5_unit")
class Cmi5Unit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "attempt_id", nullable = false)
    private long attemptId;

    @Column(name = "item_id", nullable = false)
    private long itemId;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "passed_at")
    private @Nullable Instant passedAt;

    @Column(name = "failed_at")
    private @Nullable Instant failedAt;

    @Column(name = "waived_at")
    private @Nullable Instant waivedAt;

    @Column(name = "waived_because")
    private @Nullable String waivedBecause;

    @Column(name = "satisfied_at")
    private @Nullable Instant satisfiedAt;

    @Column(name = "scaled")
    private @Nullable BigDecimal scaled;

    @Column(name = "progress")
    private @Nullable Integer progress;

    @Column(name = "millis", nullable = false)
    private long millis;

    @Column(name = "carried", nullable = false)
    private boolean carried;

    @Column(name = "untold", nullable = false)
    private boolean untold;

    protected Cmi5Unit() {}

    Cmi5Unit(AttemptId attempt, long item) {
        this.attemptId = attempt.value();
        this.itemId = item;
    }

    /**
     * What a carrying left of a unit.
     *
     * @param scaled its score, 0 to 1
     * @param millis time of ended sessions
     */
    record Carried(
            boolean opened,
            boolean completed,
            boolean passed,
            boolean failed,
            boolean waived,
            Optional<BigDecimal> scaled,
            long millis) {}

    /** A unit as a carrying left it, only to be looked at. */
    static Cmi5Unit carried(AttemptId attempt, long item, Carried known) {
        Cmi5Unit unit = new Cmi5Unit(attempt, item);
        unit.openedAt = known.opened() ? Instant.EPOCH : null;
        unit.completedAt = known.completed() ? Instant.EPOCH : null;
        unit.passedAt = known.passed() ? Instant.EPOCH : null;
        unit.failedAt = known.failed() ? Instant.EPOCH : null;
        unit.waivedAt = known.waived() ? Instant.EPOCH : null;
        unit.scaled = known.scaled().orElse(null);
        unit.millis = known.millis();
        return unit;
    }

    /** From now on it goes its own way; false if it did before. */
    boolean takeUp() {
        boolean first = carried;
        carried = false;
        return first;
    }

    /** Waived by carrying, and the record store has not been told. */
    boolean untold() {
        return untold;
    }

    void told() {
        untold = false;
    }

    void open(Instant now) {
        openedAt = openedAt == null ? now : openedAt;
    }

    void complete(Instant now) {
        completedAt = now;
    }

    void pass(Instant now, Optional<BigDecimal> score) {
        passedAt = now;
        score.ifPresent(value -> scaled = value);
    }

    void fail(Instant now, Optional<BigDecimal> score) {
        failedAt = now;
        score.ifPresent(value -> scaled = value);
    }

    void waive(Instant now, String reason) {
        waivedAt = now;
        waivedBecause = reason;
    }

    void satisfy(Instant now) {
        satisfiedAt = now;
    }

    void progress(int percent) {
        progress = percent;
    }

    void spend(Duration time) {
        millis += Math.max(0, time.toMillis());
    }

    AttemptId attempt() {
        return new AttemptId(attemptId);
    }

    long item() {
        return itemId;
    }

    UnitProgress known() {
        return new UnitProgress(completedAt != null, passedAt != null, waivedAt != null);
    }

    boolean opened() {
        return openedAt != null;
    }

    boolean failed() {
        return failedAt != null && passedAt == null;
    }

    boolean satisfied() {
        return satisfiedAt != null;
    }

    Optional<String> waivedBecause() {
        return Optional.ofNullable(waivedBecause);
    }

    Optional<BigDecimal> scaled() {
        return Optional.ofNullable(scaled);
    }

    Optional<Integer> progress() {
        return Optional.ofNullable(progress);
    }

    Duration time() {
        return Duration.ofMillis(millis);
    }
}
