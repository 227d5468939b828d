package dk.loeft.content.internal.cmi5;

import dk.loeft.content.Cmi5Standing;
import dk.loeft.content.engine.cmi5.Cmi5Verb;
import dk.loeft.content.engine.cmi5.SessionState;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session of a unit (9.6.3.1): launched, then initialized by the unit, and ended once, by "terminated" or by being abandoned.
 */
@Entity
@Table(name = "cmi5_session")
class Cmi5Session {
    @Id
    @Column(name = "session_id")
    private String sessionId = "";

    @Column(name = "launch_id", nullable = false)
    private long launchId;

    @Column(name = "shell_id", nullable = false)
    private long shellId;

    @Column(name = "attempt_id", nullable = false)
    private long attemptId;

    @Column(name = "item_id", nullable = false)
    private long itemId;

    @Column(name = "launch_mode", nullable = false)
    private String mode = "";

    @Column(name = "said", nullable = false)
    private String said = "";

    @Column(name = "begun_at")
    private @Nullable Instant begunAt;

    @Column(name = "launched_at", nullable = false)
    private Instant launchedAt = Instant.EPOCH;

    @Column(name = "heard_at")
    private @Nullable Instant heardAt;

    @Column(name = "fetched", nullable = false)
    private boolean fetched;

    @Column(name = "prepared", nullable = false)
    private boolean prepared;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "abandoned", nullable = false)
    private boolean abandoned;

    protected Cmi5Session() {}

    /** @param shell key of the launch of the player */
    Cmi5Session(long launch, long shell, AttemptId attempt, long item, LaunchMode mode, Instant now) {
        this.sessionId = UUID.randomUUID().toString();
        this.launchId = launch;
        this.shellId = shell;
        this.attemptId = attempt.value();
        this.itemId = item;
        this.mode = mode.name();
        this.launchedAt = now;
    }

    /** The token is handed out; false if it was before, or if the session has ended. */
    boolean fetch() {
        boolean first = !fetched && endedAt == null;
        fetched = true;
        return first;
    }

    /** The unit has read what the learner prefers. */
    void prepare() {
        prepared = true;
    }

    /** Takes over what the session has said by now. */
    void follow(SessionState state, Instant now) {
        said = state.said().stream().sorted().map(Cmi5Verb::name).collect(Collectors.joining(" "));
        begunAt = state.begun().orElse(null);
        heardAt = now;
    }

    void terminate(Instant now) {
        endedAt = now;
    }

    void abandon(Instant now) {
        endedAt = now;
        abandoned = true;
    }

    /** From the launch to the last statement of the unit (9.5.4.2). */
    Duration untilHeard() {
        return heardAt == null ? Duration.ZERO : Duration.between(launchedAt, heardAt);
    }

    Set<Cmi5Verb> said() {
        Set<Cmi5Verb> verbs = EnumSet.noneOf(Cmi5Verb.class);
        Arrays.stream(said.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Cmi5Verb::valueOf)
                .forEach(verbs::add);
        return verbs;
    }

    boolean prepared() {
        return prepared;
    }

    Optional<Instant> begun() {
        return Optional.ofNullable(begunAt);
    }

    Cmi5Standing.Session state() {
        if (endedAt != null) {
            return abandoned ? Cmi5Standing.Session.ABANDONED : Cmi5Standing.Session.TERMINATED;
        }
        return said().contains(Cmi5Verb.INITIALIZED) ? Cmi5Standing.Session.INITIALIZED : Cmi5Standing.Session.LAUNCHED;
    }

    String sessionId() {
        return sessionId;
    }

    long launch() {
        return launchId;
    }

    AttemptId attempt() {
        return new AttemptId(attemptId);
    }

    long item() {
        return itemId;
    }

    LaunchMode mode() {
        return LaunchMode.valueOf(mode);
    }

    Instant launched() {
        return launchedAt;
    }

    Optional<Instant> heard() {
        return Optional.ofNullable(heardAt);
    }

    Optional<Instant> ended() {
        return Optional.ofNullable(endedAt);
    }
}
