package dk.loeft.organisation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The hash of a person's password, with the algorithm, its cost and the salt. It is made once and then replaced. */
@Entity
@Table(name = "password")
class Password {
    @Id
    @Column(name = "person_id")
    private long personId;

    @Column(name = "hash", nullable = false)
    private String hash = "";

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt = Instant.EPOCH;

    protected Password() {}

    Password(long personId, String hash, Instant now) {
        this.personId = personId;
        replace(hash, now);
    }

    final void replace(String newHash, Instant now) {
        hash = newHash;
        changedAt = now;
    }

    String hash() {
        return hash;
    }
}
