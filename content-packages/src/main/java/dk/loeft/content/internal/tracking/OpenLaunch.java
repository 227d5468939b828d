package dk.loeft.content.internal.tracking;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.organisation.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An item that was opened. It may report until it expires; a newer launch of the same item that reports ends it earlier. */
@Entity
@Table(name = "launch")
class OpenLaunch {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "token_hash", nullable = false)
    private String tokenHash = "";

    @Column(name = "attempt_id", nullable = false)
    private long attemptId;

    @Column(name = "item_id", nullable = false)
    private long itemId;

    @Column(name = "person_id", nullable = false)
    private long personId;

    @Column(name = "launch_mode", nullable = false)
    private String mode = "";

    @Column(name = "created_at", nullable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt = Instant.EPOCH;

    @Column(name = "last_seq", nullable = false)
    private long lastSeq;

    protected OpenLaunch() {}

    OpenLaunch(LaunchToken token, TrackingKey key, PersonId person, LaunchMode mode, Instant now, Instant expires) {
        this.tokenHash = token.hash();
        this.attemptId = key.attempt().value();
        this.itemId = key.item();
        this.personId = person.value();
        this.mode = mode.name();
        this.createdAt = now;
        this.expiresAt = expires;
    }

    /** Whether that commit is stored already, or a later one. */
    boolean knows(long seq) {
        return seq <= lastSeq;
    }

    void acknowledge(long seq) {
        lastSeq = Math.max(lastSeq, seq);
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Takes the leave to report away. */
    void expire(Instant now) {
        this.expiresAt = now;
    }

    Launches.Opened opened() {
        return new Launches.Opened(id, new AttemptId(attemptId), itemId, person(), mode(), createdAt, lastSeq);
    }

    long id() {
        return id;
    }

    TrackingKey key() {
        return new TrackingKey(new AttemptId(attemptId), itemId);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    LaunchMode mode() {
        return LaunchMode.valueOf(mode);
    }

    long lastSeq() {
        return lastSeq;
    }
}
