package dk.loeft.content.internal.cmi5;

import dk.loeft.learning.AttemptId;
import dk.loeft.organisation.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's registration for a course (9.6.1), one for each attempt. It is judged once, when it is first taken for credit, and
 * satisfied once.
 */
@Entity
@Table(name = "cmi5_registration")
class Cmi5Registration {
    @Id
    @Column(name = "attempt_id")
    private long attemptId;

    @Column(name = "registration", nullable = false)
    private String registration = "";

    @Column(name = "person_id", nullable = false)
    private long personId;

    @Column(name = "content_hash", nullable = false)
    private String contentHash = "";

    @Column(name = "judged", nullable = false)
    private boolean judged;

    @Column(name = "satisfied_at")
    private @Nullable Instant satisfiedAt;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt = Instant.EPOCH;

    protected Cmi5Registration() {}

    Cmi5Registration(AttemptId attempt, PersonId person, String contentHash, Instant now) {
        this.attemptId = attempt.value();
        this.registration = UUID.randomUUID().toString();
        this.personId = person.value();
        this.contentHash = contentHash;
        this.createdAt = now;
    }

    /** From now on units that need nothing count. */
    void judge() {
        judged = true;
    }

    void satisfy(Instant now) {
        satisfiedAt = now;
    }

    AttemptId attempt() {
        return new AttemptId(attemptId);
    }

    UUID registration() {
        return UUID.fromString(registration);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    String contentHash() {
        return contentHash;
    }

    boolean judged() {
        return judged;
    }

    boolean satisfied() {
        return satisfiedAt != null;
    }
}
